using Microsoft.AspNetCore.Components;
using NodaTime;
using TutorBooking.Core.Payments.Receipts;
using TutorBooking.Core.Platform;
using TutorBooking.Web.Ui;

namespace TutorBooking.Web.Features.Payments;

/// <summary>Everybody's own receipts and credit notes, month by month.</summary>
public sealed partial class ReceiptsPage(ReceiptQueries receipts) : PageComponent
{
    private const int PageSize = 30;

    [SupplyParameterFromQuery(Name = "page")]
    public string? PageText { get; set; }

    /// <summary>Carried over from the pre-rendered page, so that nothing is loaded twice.</summary>
    [PersistentState]
    public Page<ReceiptLine>? Receipts { get; set; }

    private int? Loaded { get; set; }

    private int Chosen => PaymentAddress.PageOf(PageText);

    private IEnumerable<IGrouping<LocalDate, ReceiptLine>> Months =>
        (Receipts?.Items ?? []).GroupBy(receipt => receipt.At.InZone(Viewer?.Zone ?? DateTimeZone.Utc).Date.With(DateAdjusters.StartOfMonth));

    protected override async Task OnParametersSetAsync()
    {
        var viewer = await KnowViewerAsync();
        if (Receipts is null || (Loaded is { } loaded && loaded != Chosen))
        {
            Receipts = await receipts.ListAsync(viewer, Chosen, PageSize, Closing);
        }

        Loaded = Chosen;
    }
}
