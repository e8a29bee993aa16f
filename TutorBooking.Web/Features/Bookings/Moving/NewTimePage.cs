using Microsoft.AspNetCore.Components;
using NodaTime;
using Radzen;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Bookings.Policies;
using TutorBooking.Core.Notifications;
using TutorBooking.Core.Platform;
using TutorBooking.Web.Hosting;
using TutorBooking.Web.Ui;

namespace TutorBooking.Web.Features.Bookings.Moving;

/// <summary>What moving a lesson and proposing other times for it share: the lesson as it is and the choice of starts, both kept current, and what follows when they are sent.</summary>
public abstract class NewTimePage : PageComponent
{
    private Refusal? loadRefusal;

    [Parameter]
    public long Id { get; set; }

    /// <summary>Carried over from the pre-rendered page, so that nothing is loaded twice.</summary>
    [PersistentState]
    public BookingDetails? Booking { get; set; }

    [Inject]
    public required BookingQueries Bookings { get; set; }

    [Inject]
    public required MoveSlotQueries MoveSlots { get; set; }

    [Inject]
    public required OpenSlotQueries OpenSlots { get; set; }

    [Inject]
    public required LiveUpdates Live { get; set; }

    [Inject]
    public required NotificationService Toasts { get; set; }

    [Inject]
    public required IClock Clock { get; set; }

    /// <summary>How many starts can be chosen.</summary>
    private protected abstract int Most { get; }

    /// <summary>Null while it loads, and where nothing can be chosen.</summary>
    private protected NewTimeChoice? Times { get; private set; }

    /// <summary>Why nothing can be chosen here; null where it can.</summary>
    private protected Refusal? Refused => loadRefusal ?? (Booking is null ? null : Refuse(Booking, Now));

    /// <summary>Why what was sent was not done, said beside the button.</summary>
    private protected Refusal? NotDone { get; private set; }

    private protected bool IsSending { get; private set; }

    private protected IReadOnlyCollection<Instant> Chosen => Times?.Chosen ?? [];

    private protected Instant Now => Clock.GetCurrentInstant();

    private protected DateTimeZone Zone => Viewer?.Zone ?? DateTimeZone.Utc;

    private protected DateTimeZone OtherZone => Zones.Named(Other?.TimeZone);

    private protected string OtherName => BookingWords.FirstName(Other?.Name ?? "");

    private protected LocalDate Today => Now.InZone(Zone).Date;

    /// <summary>The furthest that a new start can be.</summary>
    private protected Instant Furthest => Booking is null ? Now : Now + ReschedulePolicy.Horizon(Booking.Facts, Now);

    private protected int Minutes => Booking is null ? 0 : (int)(Booking.EndsAt - Booking.StartsAt).TotalMinutes;

    private BookingId BookingId => new(Id);

    private BookingPerson? Other => Booking is { ViewedAs: Party.Tutor } ? Booking.Student : Booking?.Tutor;

    /// <summary>Why this party cannot do it at all, or cannot do it now.</summary>
    private protected abstract Refusal? Refuse(BookingDetails booking, Instant now);

    /// <summary>Does what the page is for.</summary>
    private protected abstract Task<Result<BookingDetails>> ActAsync(CurrentUser viewer, BookingId id, IReadOnlyList<Instant> starts);

    /// <summary>What the toast says of it, on the page of the lesson.</summary>
    private protected abstract (string Title, string Detail) Done(IReadOnlyList<Instant> starts);

    protected override async Task OnInitializedAsync()
    {
        // The page knows its viewer last: it listens from then on, and must know by then to whose slots.
        var viewer = (await SignIn).User.ToCurrentUser();
        if (Booking?.Id != BookingId)
        {
            await LoadAsync(viewer);
        }

        AnswerWith(Refused is { Kind: RefusalKind.Forbidden or RefusalKind.NotFound } refused ? refused : null);
        await BeginAsync(viewer);
        await KnowViewerAsync();
    }

    protected override IEnumerable<IDisposable> Listen(CurrentUser viewer) => Booking is null ? [] :
    [
        Live.OnSlots(Booking.TutorFace.TutorId, () => InvokeAsync(RefreshAsync)),
        Live.OnBookings(viewer.Id, change => InvokeAsync(() => ShowAsync(viewer, change))),
    ];

    protected override Task CatchUpAsync() => Times?.RefreshAsync() ?? Task.CompletedTask;

    private protected void Choose(Instant start)
    {
        NotDone = null;
        Times?.Choose(start);
    }

    private protected Task ChooseAlternativeAsync(Instant start)
    {
        Choose(start);
        return Times?.Week.ShowAsync(start) ?? Task.CompletedTask;
    }

    private protected async Task SendAsync()
    {
        if (IsSending || Viewer is null || Times is not { Chosen.Count: > 0 }) return;

        (IsSending, NotDone) = (true, null);
        var starts = Times.Chosen.Order().ToList();
        var outcome = await ActAsync(Viewer, BookingId, starts);
        if (outcome.Refusal is { } refusal)
        {
            IsSending = false;
            await ShowRefusalAsync(Viewer, Times, refusal, starts);
            return;
        }

        // Still sending until the next page is there: the news of one's own change must not be taken for somebody else's.
        var (title, detail) = Done(starts);
        Toasts.Notify(NotificationSeverity.Success, title, detail, duration: 6000);
        Navigation.NavigateTo($"/bookings/{Id}");
    }

    private async Task LoadAsync(CurrentUser viewer)
    {
        var found = await Bookings.FindAsync(viewer, BookingId, Closing);
        Booking = found.Match<BookingDetails?>(booking => booking, _ => null);
        loadRefusal = found.Refusal;
    }

    private async Task BeginAsync(CurrentUser viewer)
    {
        if (Booking is null || Refused is not null) return;

        var times = new NewTimeChoice(MoveSlots, OpenSlots, viewer, Booking, Most, Closing);
        await times.BeginAsync();
        Times = times;
    }

    private async Task ShowAsync(CurrentUser viewer, BookingChanged change)
    {
        if (change.BookingId != BookingId || change.Version == Booking?.Version || IsSending) return;

        await LoadAsync(viewer);
        StateHasChanged();
    }

    private async Task RefreshAsync()
    {
        if (IsSending || Times is null) return;

        await Times.RefreshAsync();
        StateHasChanged();
    }

    private async Task ShowRefusalAsync(CurrentUser viewer, NewTimeChoice times, Refusal refusal, IReadOnlyList<Instant> starts)
    {
        if (await times.TakeAsync(refusal, starts)) return;

        await LoadAsync(viewer);
        NotDone = refusal;
    }
}
