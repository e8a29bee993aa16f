using Microsoft.AspNetCore.SignalR;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Notifications;
using TutorBooking.Core.Platform;
using TutorBooking.Web.Features.Notifications;

namespace TutorBooking.Web.Api.Live;

/// <summary>What one connected program hears: all that concerns its person, and the open times of the tutors it watches.</summary>
internal sealed class LiveConnection(CurrentUser user, ISingleClientProxy program, LiveUpdates live, NoticeService notices) : IDisposable
{
    public const int MostWatched = 20;

    private readonly Lock gate = new();
    private readonly SemaphoreSlim noticesInTurn = new(1);
    private readonly List<IDisposable> own = [];
    private readonly Dictionary<TutorId, IDisposable> watched = [];

    // What was there before the program came is no news.
    private long newest;

    public async Task BeginAsync(CancellationToken ct)
    {
        newest = NewestOf(await notices.ListAsync(user, ct));
        lock (gate)
        {
            own.Add(live.OnBookings(user.Id, TellAsync));
            own.Add(live.OnNotices(user.Id, TellNoticesAsync));
        }
    }

    /// <summary>Whether it is watched now; not where so many are already.</summary>
    public bool Watch(TutorId tutor)
    {
        lock (gate)
        {
            if (watched.ContainsKey(tutor)) return true;
            if (watched.Count >= MostWatched) return false;

            watched.Add(tutor, live.OnSlots(tutor, () => program.SendAsync("slots_changed", new SlotsChangedMessage(tutor.Value))));
            return true;
        }
    }

    public void Unwatch(TutorId tutor)
    {
        lock (gate)
        {
            if (watched.Remove(tutor, out var subscription)) subscription.Dispose();
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            own.ForEach(subscription => subscription.Dispose());
            own.Clear();
            foreach (var subscription in watched.Values)
            {
                subscription.Dispose();
            }

            watched.Clear();
        }

        noticesInTurn.Dispose();
    }

    private static long NewestOf(IReadOnlyList<NoticeLine> lines) => lines.Select(notice => notice.Id.Value).DefaultIfEmpty().Max();

    private Task TellAsync(BookingChanged changed) =>
        program.SendAsync("booking_changed", new BookingChangedMessage(changed.BookingId.Value, changed.Status, changed.Version));

    // Two words at once must not bring one notice twice.
    private async Task TellNoticesAsync()
    {
        await noticesInTurn.WaitAsync();
        try
        {
            var lines = await notices.ListAsync(user, CancellationToken.None);
            foreach (var notice in lines.Where(notice => notice.Id.Value > newest).OrderBy(notice => notice.Id.Value))
            {
                await program.SendAsync("notification", new NotificationMessage(notice.Id.Value, notice.Kind, $"{NoticeWords.Title(notice)}. {NoticeWords.Detail(notice, user.Zone)}"));
                newest = notice.Id.Value;
            }
        }
        finally
        {
            noticesInTurn.Release();
        }
    }
}
