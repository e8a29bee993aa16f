using System.Globalization;
using Microsoft.AspNetCore.Components;
using NodaTime;
using Radzen;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Notifications;
using TutorBooking.Core.Platform;
using TutorBooking.Web.Ui;

namespace TutorBooking.Web.Features.Bookings;

/// <summary>From an open slot to a request: what, when, a note, the whole price, and one button. A refusal keeps all that was chosen.</summary>
public sealed partial class BookLessonPage(
    BookableTutorQueries tutors,
    OpenSlotQueries openSlots,
    BookingQueries bookings,
    LessonBookingService lessons,
    LiveUpdates live,
    NotificationService toasts,
    NavigationManager navigation,
    IClock clock) : PageComponent
{
    private const int AlternativesOffered = 3;

    private Refusal? loadRefusal;
    private Refusal? refusal;
    private long subjectId;
    private int duration = 60;
    private Instant? start;
    private ShownWeek? week;
    private LessonType type;
    private string place = "";
    private string note = "";
    private BookingId? ownLesson;
    private bool sending;

    // Counts what was asked of the calendar: an answer to an older question is not shown.
    private int question;

    [Parameter]
    public long Id { get; set; }

    [SupplyParameterFromQuery(Name = "start")]
    public string? AskedStart { get; set; }

    [SupplyParameterFromQuery(Name = "duration")]
    public string? AskedDuration { get; set; }

    [SupplyParameterFromQuery(Name = "subject")]
    public string? AskedSubject { get; set; }

    /// <summary>Carried over from the pre-rendered page, so that nothing is loaded twice.</summary>
    [PersistentState]
    public BookableTutor? Tutor { get; set; }

    private SlotConflictFacts? Conflict { get; set; }

    private TutorId TutorId => new(Id);

    private string TutorFirstName => BookingWords.FirstName(Tutor?.Name ?? "");

    private DateTimeZone TutorZone => Zones.Named(Tutor?.TimeZone);

    private DateTimeZone Zone => Viewer?.Zone ?? DateTimeZone.Utc;

    private BookableSubject Subject => Tutor?.Subjects.FirstOrDefault(subject => subject.Id.Value == subjectId) ?? Tutor?.Subjects[0]
        ?? throw new InvalidOperationException("The form is shown only for a tutor who teaches something.");

    private LocalDate Today => clock.GetCurrentInstant().InZone(Zone).Date;

    private LocalDate LastDay => Today.PlusDays(Tutor?.HorizonDays ?? 0);

    private IReadOnlyCollection<Instant> Chosen => start is { } chosen ? [chosen] : [];

    private string SubmitWords => (sending, Tutor?.AutoConfirms) switch
    {
        (true, _) => "Sending",
        (false, true) => "Book lesson",
        (false, _) => "Request lesson",
    };

    private string SubmitHint => start is null
        ? "The button works once a time is chosen."
        : Tutor?.AutoConfirms is true
            ? "The lesson is agreed at once. Both of you are told."
            : $"{TutorFirstName} is asked and can say no. You can follow it on the next page.";

    protected override async Task OnInitializedAsync()
    {
        var viewer = await KnowViewerAsync();
        if (Tutor is null)
        {
            var found = await tutors.FindAsync(viewer, TutorId, Closing);
            loadRefusal = found.Refusal;
            AnswerWith(loadRefusal);
            Tutor = found.Match<BookableTutor?>(tutor => tutor, _ => null);
        }

        if (Tutor is not null)
        {
            await BeginAsync(Tutor);
        }
    }

    protected override IEnumerable<IDisposable> Listen(CurrentUser viewer) =>
        [live.OnSlots(TutorId, () => InvokeAsync(RefreshAsync))];

    protected override Task CatchUpAsync() => LoadSlotsAsync();

    private LessonPrice PriceOf(int minutes) => Tutor?.PriceOf(Subject, minutes) ?? default;

    private async Task BeginAsync(BookableTutor tutor)
    {
        subjectId = long.TryParse(AskedSubject, CultureInfo.InvariantCulture, out var subject) ? subject : tutor.Subjects[0].Id.Value;
        duration = tutor.NearestDuration(int.TryParse(AskedDuration, CultureInfo.InvariantCulture, out var minutes) ? minutes : duration);
        var asked = QueryInstant.Parse(AskedStart);
        // Whoever comes without a time in mind sees the first week that has one.
        var first = asked ?? await openSlots.FirstAsync(TutorId, duration, Viewer?.Id, Closing) ?? clock.GetCurrentInstant();
        week = new ShownWeek(Zone, range => openSlots.FindAsync(TutorId, range, duration, Viewer?.Id, Closing));
        await week.ShowAsync(first);
        if (asked is { } wanted)
        {
            await TakeAsync(wanted);
        }
    }

    // What was asked for is chosen if it is open; if not, the page says why and what is open near it.
    private async Task TakeAsync(Instant wanted)
    {
        var mine = ++question;
        var reason = await openSlots.ExplainAsync(TutorId, wanted, duration, Viewer?.Id, Closing);
        var conflict = reason is null ? null : await ConflictAsync(reason, wanted, wasSent: false);
        var own = reason is null || Viewer is null ? null : await bookings.FindOwnAsync(Viewer, TutorId, wanted, Closing);
        if (mine != question) return;

        ownLesson = own;
        start = reason is null ? wanted : null;
        Conflict = conflict;
    }

    private async Task<SlotConflictFacts> ConflictAsync(Refusal reason, Instant wanted, bool wasSent) =>
        new(reason, wanted, await openSlots.NearestAsync(TutorId, wanted, duration, Viewer?.Id, AlternativesOffered, Closing), wasSent);

    private Task LoadSlotsAsync() => week?.RefreshAsync() ?? Task.CompletedTask;

    // Somebody took or freed an hour of this tutor's. If it was the chosen one, say so at once and not only when the form is sent.
    private async Task RefreshAsync()
    {
        if (sending) return;

        await LoadSlotsAsync();
        if (start is { } chosen)
        {
            await TakeAsync(chosen);
        }

        StateHasChanged();
    }

    private async Task ChooseDurationAsync(int minutes)
    {
        duration = minutes;
        await LoadSlotsAsync();
        if (start is { } chosen)
        {
            await TakeAsync(chosen);
        }
    }

    private void Choose(Instant slot)
    {
        question++;
        start = slot;
        ownLesson = null;
        refusal = null;
        Conflict = null;
    }

    private Task ChooseAlternativeAsync(Instant slot)
    {
        Choose(slot);
        return week?.ShowAsync(slot) ?? Task.CompletedTask;
    }

    private async Task SendAsync()
    {
        if (sending || start is not { } chosen) return;

        sending = true;
        refusal = null;
        var request = new LessonRequest(TutorId, Subject.Id, chosen, duration, type, string.IsNullOrWhiteSpace(place) ? null : place.Trim(), note, Due) { CouponCode = coupon?.Code };
        var outcome = await lessons.RequestAsync(Viewer, request, CancellationToken.None);
        if (outcome.Refusal is { } reason)
        {
            sending = false;
            await ShowRefusalAsync(reason, chosen);
            return;
        }

        // Still sending until the next page is there: the news of one's own booking must not be taken for somebody else's.
        SayDone(chosen);
        navigation.NavigateTo($"/bookings/{outcome.Value.Value}");
    }

    private async Task ShowRefusalAsync(Refusal reason, Instant chosen)
    {
        await LoadSlotsAsync();
        if (!LosesCoupon(reason) && reason.Kind is RefusalKind.Conflict && reason.Code is not BookingRefusals.TermsChangedCode)
        {
            question++;
            start = null;
            Conflict = await ConflictAsync(reason, chosen, wasSent: true);
            return;
        }

        refusal = reason;
        Tutor = Viewer is null ? Tutor : (await tutors.FindAsync(Viewer, TutorId, Closing)).Match(tutor => tutor, _ => Tutor);
    }

    private void SayDone(Instant chosen)
    {
        var (title, detail) = Tutor?.AutoConfirms is true
            ? ("Lesson booked", $"{TimeWords.Short(chosen, Zone)} with {TutorFirstName}")
            : ("Lesson requested", $"{TutorFirstName} has been asked about {TimeWords.Short(chosen, Zone)}");
        toasts.Notify(NotificationSeverity.Success, title, detail, duration: 6000);
    }
}
