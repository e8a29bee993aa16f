using Microsoft.AspNetCore.Components;
using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Core.Payments.WriteOffs;
using TutorBooking.Core.Platform;
using TutorBooking.Web.Ui;

namespace TutorBooking.Web.Features.Payments;

/// <summary>Whether the book of all money is in order, what of it needs a person, and the journals that say so.</summary>
public sealed partial class LedgerPage(LedgerQueries ledger, LostCardQueries lostCards) : PagedPage
{
    private const int PageSize = 20;

    private LedgerRules? rules;
    private Refusal? refusal;

    /// <summary>Carried over from the pre-rendered page, so that nothing is loaded twice.</summary>
    [PersistentState]
    public Page<JournalView>? Journals { get; set; }

    [PersistentState]
    public IReadOnlyList<LostCard>? LostCards { get; set; }

    protected override bool IsLoaded => Journals is not null;

    protected override async Task LoadAsync(CurrentUser viewer)
    {
        var journals = await ledger.JournalsAsync(viewer, Chosen, PageSize, Closing);
        refusal = journals.Refusal;
        AnswerWith(refusal);
        Journals = journals.Match<Page<JournalView>?>(page => page, _ => null);
        LostCards = (await lostCards.ListAsync(viewer, Closing)).Match<IReadOnlyList<LostCard>?>(cards => cards, _ => null);
    }

    private async Task CheckAgainAsync()
    {
        await ReloadAsync();
        if (rules is not null)
        {
            await rules.CheckAsync();
        }
    }
}
