using Microsoft.AspNetCore.Components;
using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Core.Platform;
using TutorBooking.Web.Ui;

namespace TutorBooking.Web.Features.Payments;

/// <summary>Whether the book of all money is in order, and the journals that say so.</summary>
public sealed partial class LedgerPage(LedgerQueries ledger) : PagedPage
{
    private const int PageSize = 20;

    private Refusal? refusal;

    /// <summary>Carried over from the pre-rendered page, so that nothing is loaded twice.</summary>
    [PersistentState]
    public IReadOnlyList<LedgerFinding>? Findings { get; set; }

    [PersistentState]
    public Page<JournalView>? Journals { get; set; }

    protected override bool IsLoaded => Journals is not null;

    private string Summary => Findings?.Count(finding => !finding.Holds) switch
    {
        null => "",
        0 => "Every rule holds",
        1 => "One rule is broken",
        var broken => $"{broken} rules are broken",
    };

    protected override async Task LoadAsync(CurrentUser viewer)
    {
        var found = await ledger.CheckAsync(viewer, Closing);
        refusal = found.Refusal;
        AnswerWith(refusal);
        Findings = found.Match<IReadOnlyList<LedgerFinding>?>(findings => findings, _ => null);
        Journals = (await ledger.JournalsAsync(viewer, Chosen, PageSize, Closing)).Match<Page<JournalView>?>(page => page, _ => null);
    }
}
