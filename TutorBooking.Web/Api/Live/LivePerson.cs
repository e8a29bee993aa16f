using Microsoft.AspNetCore.SignalR;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Notifications;
using TutorBooking.Core.Platform;
using TutorBooking.Web.Features.Notifications;

namespace TutorBooking.Web.Api.Live;

/// <summary>What concerns one person, found once and told to all programs that are connected for them.</summary>
internal sealed class LivePerson : IDisposable
{
    private readonly IClientProxy programs;
    private readonly LiveUpdates live;
    private readonly NoticeService notices;
    private readonly SemaphoreSlim noticesInTurn = new(1);
    private readonly Lazy<Task> begun;
    private IDisposable? ofBookings;
    private IDisposable? ofNotices;

    // What was there before the first program came is no news.
    private long newest;

    public LivePerson(CurrentUser user, IClientProxy programs, LiveUpdates live, NoticeService notices)
    {
        (User, this.programs, this.live, this.notices) = (user, programs, live, notices);
        begun = new Lazy<Task>(BeginAsync);
    }

    /// <summary>As who came last is signed in: notices are told in that time zone.</summary>
    public CurrentUser User { get; set; }

    /// <summary>Ends when it listens, whoever asks first.</summary>
    public Task Begun => begun.Value;

    public void Dispose()
    {
        ofBookings?.Dispose();
        ofNotices?.Dispose();
        noticesInTurn.Dispose();
    }

    private static long NewestOf(IReadOnlyList<NoticeLine> lines) => lines.Select(notice => notice.Id.Value).DefaultIfEmpty().Max();

    private async Task BeginAsync()
    {
        newest = NewestOf(await notices.ListAsync(User, CancellationToken.None));
        ofBookings = live.OnBookings(User.Id, TellAsync);
        ofNotices = live.OnNotices(User.Id, TellNoticesAsync);
    }

    private Task TellAsync(BookingChanged changed) =>
        programs.SendAsync("booking_changed", new BookingChangedMessage(changed.BookingId.Value, changed.Status, changed.Version));

    // Two words at once must not bring one notice twice.
    private async Task TellNoticesAsync()
    {
        await noticesInTurn.WaitAsync();
        try
        {
            var lines = await notices.ListAsync(User, CancellationToken.None);
            foreach (var notice in lines.Where(notice => notice.Id.Value > newest).OrderBy(notice => notice.Id.Value))
            {
                await programs.SendAsync("notification", new NotificationMessage(notice.Id.Value, notice.Kind, $"{NoticeWords.Title(notice)}. {NoticeWords.Detail(notice, User.Zone)}"));
                newest = notice.Id.Value;
            }
        }
        finally
        {
            noticesInTurn.Release();
        }
    }
}
