using Microsoft.AspNetCore.Components;
using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Core.Platform;

namespace TutorBooking.Web.Features.Payments;

/// <summary>Whether the book of all money is in order.</summary>
public sealed partial class LedgerRules(LedgerQueries ledger)
{
    private IReadOnlyList<LedgerFinding>? findings;

    /// <summary>An admin.</summary>
    [Parameter, EditorRequired]
    public required CurrentUser Viewer { get; set; }

    /// <summary>Ends when the page closes.</summary>
    [Parameter, EditorRequired]
    public CancellationToken Closing { get; set; }

    private string Summary => findings?.Count(finding => !finding.Holds) switch
    {
        null => "Looking at every rule",
        0 => "Every rule holds",
        1 => "One rule is broken",
        var broken => $"{broken} rules are broken",
    };

    /// <summary>Looks at every rule anew.</summary>
    internal async Task CheckAsync()
    {
        findings = (await ledger.CheckAsync(Viewer, Closing)).Match<IReadOnlyList<LedgerFinding>?>(found => found, _ => null);
        StateHasChanged();
    }

    protected override Task OnAfterRenderAsync(bool firstRender) => firstRender ? CheckAsync() : Task.CompletedTask;
}
