using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;
using NodaTime;
using TutorBooking.Core.Notifications;
using TutorBooking.Core.Payments;
using TutorBooking.Core.Payments.Earnings;
using TutorBooking.Core.Platform;
using TutorBooking.Web.Ui;

namespace TutorBooking.Web.Features.Payments;

/// <summary>What a tutor has earned, when it is paid out and what was; every change shows while the page is open.</summary>
public sealed partial class EarningsPage(EarningQueries earnings, LiveUpdates live, IOptions<PaymentOptions> options, IClock clock) : PagedPage
{
    private const int PageSize = 20;

    private Refusal? refusal;

    /// <summary>Carried over from the pre-rendered page, so that nothing is loaded twice.</summary>
    [PersistentState]
    public EarningsView? Earnings { get; set; }

    protected override bool IsLoaded => Earnings is not null;

    private int Hours => options.Value.EarningHours;

    private int ThisYear => clock.GetCurrentInstant().InZone(Viewer?.Zone ?? DateTimeZone.Utc).Year;

    // A dispute freezes what a lesson earned, and is a change of its booking.
    protected override IEnumerable<IDisposable> Listen(CurrentUser viewer) =>
        [live.OnEarnings(viewer.Id, () => InvokeAsync(ShowAsync)), live.OnBookings(viewer.Id, _ => InvokeAsync(ShowAsync))];

    protected override async Task LoadAsync(CurrentUser viewer)
    {
        var found = await earnings.ReadAsync(viewer, Chosen, PageSize, Closing);
        refusal = found.Refusal;
        AnswerWith(refusal);
        Earnings = found.Match<EarningsView?>(view => view, _ => null);
    }
}
