using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;
using TutorBooking.Core.Payments;
using TutorBooking.Core.Payments.Earnings;
using TutorBooking.Core.Platform;
using TutorBooking.Web.Ui;

namespace TutorBooking.Web.Features.Payments;

/// <summary>The weekly payouts to all tutors, and the file of each.</summary>
public sealed partial class PayoutsPage(PayoutQueries payouts, IOptions<PaymentOptions> options) : PagedPage
{
    private const int PageSize = 26;

    private Refusal? refusal;

    /// <summary>Carried over from the pre-rendered page, so that nothing is loaded twice.</summary>
    [PersistentState]
    public Page<PayoutRun>? Runs { get; set; }

    protected override bool IsLoaded => Runs is not null;

    private Money Least => options.Value.Payouts.LeastAmount;

    protected override async Task LoadAsync(CurrentUser viewer)
    {
        var found = await payouts.RunsAsync(viewer, Chosen, PageSize, Closing);
        refusal = found.Refusal;
        AnswerWith(refusal);
        Runs = found.Match<Page<PayoutRun>?>(page => page, _ => null);
    }
}
