using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;
using NodaTime;
using Radzen;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Notifications;
using TutorBooking.Core.Packages;
using TutorBooking.Core.Payments;
using TutorBooking.Core.Payments.Coupons;
using TutorBooking.Core.Payments.Wallets;
using TutorBooking.Core.Platform;
using TutorBooking.Web.Ui;

namespace TutorBooking.Web.Features.Bookings;

/// <summary>From an open slot to a request: what, when, a note, the whole price, and one button. A refusal keeps all that was chosen.</summary>
public sealed partial class BookLessonPage(
    BookableTutorQueries tutors,
    OpenSlotQueries openSlots,
    BookingQueries bookings,
    LessonBookingService lessons,
    WalletQueries wallets,
    PackageQueries packages,
    CouponCodeService coupons,
    IOptions<PaymentOptions> payments,
    IOptions<BookingOptions> rules,
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
        : !CanPay ? $"The button works once your wallet holds {MoneyWords.Of(Funding.Paid)}."
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
            Balance ??= await wallets.BalanceAsync(viewer, Closing);
            OwnPackages ??= await packages.UsableAsync(viewer, TutorId, Closing);
            ReadAskedPackage();
            await ApplyAskedCouponAsync(viewer);
        }
    }

    protected override IEnumerable<IDisposable> Listen(CurrentUser viewer) =>
    [
        live.OnSlots(TutorId, () => InvokeAsync(RefreshAsync)),
        live.OnWallet(viewer.Id, () => InvokeAsync(ShowBalanceAsync)),
        live.OnPackages(viewer.Id, () => InvokeAsync(ShowPackagesAsync)),
    ];

    protected override async Task CatchUpAsync()
    {
        await LoadSlotsAsync();
        await LoadBalanceAsync();
        await LoadPackagesAsync();
    }

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
        if (sending || open is not null) return;

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
        left = null;
        Conflict = null;
    }

    private Task ChooseAlternativeAsync(Instant slot)
    {
        Choose(slot);
        return week?.ShowAsync(slot) ?? Task.CompletedTask;
    }
}
