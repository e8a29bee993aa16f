using Microsoft.AspNetCore.Components;
using NodaTime;
using TutorBooking.Core.Payments.Wallets;
using TutorBooking.Web.Hosting;
using TutorBooking.Web.Ui;

namespace TutorBooking.Web.Features.Payments;

/// <summary>One month of one's own wallet, to be read and printed.</summary>
public sealed partial class StatementPage(StatementQueries statements, IClock clock) : PageComponent
{
    private string name = "";

    [SupplyParameterFromQuery(Name = "month")]
    public string? MonthText { get; set; }

    /// <summary>Carried over from the pre-rendered page, so that nothing is loaded twice.</summary>
    [PersistentState]
    public WalletStatement? Statement { get; set; }

    private LocalDate ThisMonth => clock.GetCurrentInstant().InZone(Viewer?.Zone ?? DateTimeZone.Utc).Date.With(DateAdjusters.StartOfMonth);

    protected override async Task OnParametersSetAsync()
    {
        var viewer = await KnowViewerAsync();
        name = (await SignIn).User.DisplayName;
        var chosen = ReceiptWords.MonthOf(MonthText, ThisMonth);
        if (Statement is null || Statement.First != chosen)
        {
            Statement = await statements.FindAsync(viewer, chosen, Closing);
        }
    }
}
