using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TutorBooking.Core.Payments;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Core.Payments;
using TutorBooking.Tests.Support;
using TutorBooking.Web.Features.Payments;

namespace TutorBooking.Tests.Web.Features.Payments;

public sealed class LedgerPageTests : PageTest
{
    [Fact]
    public async Task An_admin_sees_each_rule_with_its_figures_and_the_journals_behind_it()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        await Core.TopUpAsync(cast.Ada, "50");
        SignIn(cast.Rosa);

        var page = Render<LedgerPage>();

        page.WaitForAssertion(() => page.Find("#rules").TextContent.ShouldBe("Every rule holds"));
        page.FindAll(".rules li").Count.ShouldBe(13);
        page.FindAll(".rules li").ShouldAllBe(rule => rule.TextContent.Contains("Holds: ", StringComparison.Ordinal));
        page.Find(".rules").TextContent.ShouldContain("2 lines, sum 0.00\u00A0€");
        page.FindAll("article dl div").Select(line => line.TextContent).ShouldBe(["Gateway clearing\u221250.00\u00A0€", "Wallet of Ada Lovelace+50.00\u00A0€"]);
    }

    [Fact]
    public async Task A_broken_rule_is_red_as_soon_as_it_is_checked_again()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        await Core.TopUpAsync(cast.Ada, "50");
        SignIn(cast.Rosa);
        var page = Render<LedgerPage>();
        await using var db = Core.Database.CreateDbContext();
        await db.Database.ExecuteSqlRawAsync("UPDATE Wallets SET BalanceMinor = 1");

        page.FindAll("button").Single(button => button.TextContent == "Check again").Click();

        page.WaitForAssertion(() => page.Find("#rules").TextContent.ShouldBe("One rule is broken"));
        page.FindAll(".rules li").Single(rule => rule.QuerySelector(".is-wrong") is not null).TextContent.ShouldContain("Broken: 1 wallet, sum 0.01\u00A0€, 1 wrong");
    }

    [Fact]
    public async Task A_lesson_that_was_not_paid_for_is_red_too()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        await Core.RequestAsync(cast);
        await using var db = Core.Database.CreateDbContext();
        await db.Database.ExecuteSqlRawAsync("UPDATE Bookings SET Funding_PaidMinor = 1");
        SignIn(cast.Rosa);

        var page = Render<LedgerPage>();

        page.WaitForElement(".rules .is-wrong");
        page.FindAll(".rules li").Single(rule => rule.QuerySelector(".is-wrong") is not null).TextContent.Trim().ShouldBe("Open lessons keep all that was paidBroken: 1 lesson, 1 wrong");
    }

    [Fact]
    public async Task Turning_the_pages_of_journals_looks_at_no_rule_again()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        for (var time = 0; time < 21; time++)
        {
            await Core.TopUpAsync(cast.Ada, "50");
        }

        SignIn(cast.Rosa);
        var page = Render<LedgerPage>();
        page.WaitForElement(".rules");
        await using var db = Core.Database.CreateDbContext();
        await db.Database.ExecuteSqlRawAsync("UPDATE Wallets SET BalanceMinor = 1");

        Services.GetRequiredService<NavigationManager>().NavigateTo("/admin/ledger?page=2");

        page.WaitForAssertion(() => page.FindAll("article.journal").Count.ShouldBe(1));
        page.Find("#rules").TextContent.ShouldBe("Every rule holds", "it was not looked at again");
        page.FindAll("button").Single(button => button.TextContent == "Check again").Click();
        page.WaitForAssertion(() => page.Find("#rules").TextContent.ShouldBe("One rule is broken"));
    }

    [Fact]
    public async Task An_empty_ledger_says_what_will_be_there()
    {
        SignIn((await Cast.OnStageAsync(Core.Database)).Rosa);

        Render<LedgerPage>().Find(".empty h2").TextContent.ShouldBe("No money has moved yet");
    }

    [Fact]
    public async Task Who_is_no_admin_reads_that_and_nothing_else()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        await Core.TopUpAsync(cast.Ada, "50");
        SignIn(cast.Grace);

        var page = Render<LedgerPage>();

        page.Markup.ShouldContain(PaymentRefusals.OnlyAdmins.Sentence);
        page.Markup.ShouldNotContain("50.00");
    }
}
