using Microsoft.AspNetCore.Components;
using NodaTime;
using TutorBooking.Core.Payments.Receipts;
using TutorBooking.Core.Platform;
using TutorBooking.Web.Ui;

namespace TutorBooking.Web.Features.Payments;

/// <summary>Everybody's own receipts and credit notes, month by month.</summary>
public sealed partial class ReceiptsPage(ReceiptQueries receipts) : PagedPage
{
    private const int PageSize = 30;

    /// <summary>Carried over from the pre-rendered page, so that nothing is loaded twice.</summary>
    [PersistentState]
    public Page<ReceiptLine>? Receipts { get; set; }

    protected override bool IsLoaded => Receipts is not null;

    private IEnumerable<IGrouping<LocalDate, ReceiptLine>> Months =>
        (Receipts?.Items ?? []).GroupBy(receipt => receipt.At.InZone(Viewer?.Zone ?? DateTimeZone.Utc).Date.With(DateAdjusters.StartOfMonth));

    protected override async Task LoadAsync(CurrentUser viewer) => Receipts = await receipts.ListAsync(viewer, Chosen, PageSize, Closing);
}
