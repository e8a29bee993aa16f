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
public sealed partial class EarningsPage(EarningQueries earnings, LiveUpdates live, IOptions<PaymentOptions> options, IClock clock) : PageComponent
{
    private const int PageSize = 20;

    private Refusal? refusal;

    [SupplyParameterFromQuery(Name = "page")]
    public string? PageText { get; set; }

    /// <summary>Carried over from the pre-rendered page, so that nothing is loaded twice.</summary>
    [PersistentState]
    public EarningsView? Earnings { get; set; }

    private int? Loaded { get; set; }

    private int Chosen => PaymentAddress.PageOf(PageText);

    private int Hours => options.Value.EarningHours;

    private int ThisYear => clock.GetCurrentInstant().InZone(Viewer?.Zone ?? DateTimeZone.Utc).Year;

    protected override async Task OnParametersSetAsync()
    {
        await KnowViewerAsync();
        if (Earnings is null || (Loaded is { } loaded && loaded != Chosen))
        {
            await ReloadAsync();
        }

        Loaded = Chosen;
    }

    // A dispute freezes what a lesson earned, and is a change of its booking.
    protected override IEnumerable<IDisposable> Listen(CurrentUser viewer) =>
        [live.OnEarnings(viewer.Id, () => InvokeAsync(ShowAsync)), live.OnBookings(viewer.Id, _ => InvokeAsync(ShowAsync))];

    protected override Task CatchUpAsync() => ReloadAsync();

    private async Task ShowAsync()
    {
        await ReloadAsync();
        StateHasChanged();
    }

    private async Task ReloadAsync()
    {
        if (Viewer is null) return;

        var found = await earnings.ReadAsync(Viewer, Chosen, PageSize, Closing);
        refusal = found.Refusal;
        AnswerWith(refusal);
        Earnings = found.Match<EarningsView?>(view => view, _ => null);
    }
}
