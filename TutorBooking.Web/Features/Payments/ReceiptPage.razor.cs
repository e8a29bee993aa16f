using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;
using TutorBooking.Core.Payments.Receipts;
using TutorBooking.Core.Platform;
using TutorBooking.Web.Ui;

namespace TutorBooking.Web.Features.Payments;

/// <summary>One receipt or credit note, to be read and printed by its owner.</summary>
public sealed partial class ReceiptPage(ReceiptQueries receipts, IOptions<SiteOptions> site) : PageComponent
{
    private Refusal? refusal;

    [Parameter]
    public string Number { get; set; } = "";

    /// <summary>Carried over from the pre-rendered page, so that nothing is loaded twice.</summary>
    [PersistentState]
    public ReceiptView? Receipt { get; set; }

    private SiteOperator Operator => site.Value.Operator;

    private string Title => Receipt is null ? "Receipt" : $"{ReceiptWords.Of(Receipt.Number.Kind)} {Receipt.Number}";

    protected override async Task OnParametersSetAsync()
    {
        var viewer = await KnowViewerAsync();
        if (Receipt is not null && string.Equals(Receipt.Number.ToString(), Number, StringComparison.Ordinal)) return;

        var found = await receipts.FindAsync(viewer, Number, Closing);
        refusal = found.Refusal;
        AnswerWith(refusal);
        Receipt = found.Match<ReceiptView?>(receipt => receipt, _ => null);
    }
}
