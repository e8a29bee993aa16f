using Bunit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Radzen;
using Radzen.Blazor;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Tutors;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Core.Bookings.Moving;
using TutorBooking.Tests.Support;
using TutorBooking.Web.Features.Bookings.Moving;

namespace TutorBooking.Tests.Web.Features.Bookings.Moving;

public sealed class ProposalCardTests : PageTest
{
    [Fact]
    public async Task Without_a_proposal_there_is_nothing()
    {
        var (cast, booking) = await AgreedAsync();

        (await OpenAsync(cast.Ada, booking)).Markup.Trim().ShouldBeEmpty();
    }

    [Fact]
    public async Task The_student_reads_why_and_until_when_and_can_take_each_time_or_none()
    {
        var (cast, booking) = await AgreedAsync();
        await Core.ProposeAsync(cast, booking, Moves.Thursday(14), Moves.Thursday(16));

        var card = await OpenAsync(cast.Ada, booking);

        card.Find("h2").TextContent.ShouldBe("Grace proposes another time");
        card.Markup.ShouldContain("The school has a concert");
        card.Markup.ShouldContain("24 h 00 min");
        card.FindAll("button").Select(button => button.TextContent)
            .ShouldBe(["Move to Thursday 26 November, 14:00", "Move to Thursday 26 November, 16:00", "Keep the time that was agreed"]);
    }

    [Fact]
    public async Task The_tutor_reads_it_and_has_nothing_to_answer()
    {
        var (cast, booking) = await AgreedAsync();
        await Core.ProposeAsync(cast, booking, Moves.Thursday(14));

        var card = await OpenAsync(cast.Grace, booking);

        card.Find("h2").TextContent.ShouldBe("You propose another time");
        card.FindAll("button").ShouldBeEmpty();
    }

    [Fact]
    public async Task Once_its_time_is_up_nobody_can_answer_even_before_the_sweep()
    {
        var (cast, booking) = await AgreedAsync();
        await Core.ProposeAsync(cast, booking, Moves.Thursday(14));
        Core.Clock.Advance(Duration.FromHours(24));

        var card = await OpenAsync(cast.Ada, booking);

        card.Find("h2").TextContent.ShouldBe("The proposed times ran out without an answer");
        card.FindAll("button").ShouldBeEmpty();
    }

    [Fact]
    public async Task What_became_of_it_is_said_to_both()
    {
        var (cast, booking) = await AgreedAsync();
        await Core.ProposeAsync(cast, booking, Moves.Thursday(14));
        await Core.AcceptAsync(cast.Ada, booking, Moves.Thursday(14));

        (await OpenAsync(cast.Ada, booking)).Find("h2").TextContent.ShouldBe("You took one of the times that Grace proposed");
        (await OpenAsync(cast.Grace, booking)).Find("h2").TextContent.ShouldBe("Ada took one of the times that you proposed");
    }

    [Fact]
    public async Task The_dialog_names_the_consequence_and_then_moves_the_lesson()
    {
        var (cast, booking) = await AgreedAsync();
        await Core.ProposeAsync(cast, booking, Moves.Thursday(14));

        var dialog = await AskAsync(cast, booking, Moves.Thursday(14));
        dialog.Markup.ShouldContain("Nothing more to pay, and none of your 2 moves is used.");
        dialog.Find(".soft").TextContent.ShouldBe("After the move you can cancel for nothing until Thu 26 Nov, 02:00.");
        await dialog.FindAll(".actions button")[^1].ClickAsync(new());

        (await Core.ReadAsync(booking)).StartsAt.ShouldBe(Moves.Thursday(14));
    }

    [Fact]
    public async Task A_move_to_soon_says_that_it_is_too_late_to_cancel_for_nothing()
    {
        var (cast, booking) = await AgreedAsync();
        await Core.ProposeAsync(cast, booking, Moves.Thursday(14));
        Core.GoTo(Moves.Thursday(2) + Duration.FromSeconds(1));

        (await AskAsync(cast, booking, Moves.Thursday(14))).Find(".soft").TextContent
            .ShouldBe("After the move it is too late to cancel for nothing: less than 12 hours remain.");
    }

    [Fact]
    public async Task The_dialog_keeps_the_agreed_time()
    {
        var (cast, booking) = await AgreedAsync();
        await Core.ProposeAsync(cast, booking, Moves.Thursday(14));

        var dialog = await AskAsync(cast, booking, start: null);
        await dialog.FindAll(".actions button")[^1].ClickAsync(new());

        var kept = await Core.ReadAsync(booking);
        (kept.StartsAt, kept.OpenProposal is null).ShouldBe((Moves.Thursday(9), true));
    }

    [Fact]
    public async Task A_refusal_is_said_in_the_dialog()
    {
        var (cast, booking) = await AgreedAsync();
        await Core.ProposeAsync(cast, booking, Moves.Thursday(14));
        var dialog = await AskAsync(cast, booking, Moves.Thursday(14));
        Core.Clock.Advance(Duration.FromHours(24));

        await dialog.FindAll(".actions button")[^1].ClickAsync(new());

        dialog.Find("[role=alert]").TextContent.ShouldContain(BookingRefusals.NoSuchProposal.Sentence);
    }

    private async Task<(Cast Cast, BookingId Booking)> AgreedAsync()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        SignIn(cast.Ada);
        return (cast, await Core.AgreeAsync(cast, at: Moves.Thursday(9)));
    }

    private async Task<BookingDetails> SeeAsync(CurrentUser viewer, BookingId booking) =>
        (await Core.Get<BookingQueries>().FindAsync(viewer, booking, CancellationToken.None)).Value;

    private async Task<IRenderedComponent<ProposalCard>> OpenAsync(CurrentUser viewer, BookingId booking)
    {
        var seen = await SeeAsync(viewer, booking);
        return Render<ProposalCard>(parameters => parameters.Add(card => card.Booking, seen).Add(card => card.Viewer, viewer));
    }

    private async Task<IRenderedComponent<RadzenDialog>> AskAsync(Cast cast, BookingId booking, Instant? start)
    {
        var host = Render<RadzenDialog>();
        var (title, parameters) = ProposalDialog.About(await SeeAsync(cast.Ada, booking), start, cast.Ada);
        await host.InvokeAsync(() => { _ = Services.GetRequiredService<DialogService>().OpenAsync<ProposalDialog>(title, parameters); });
        return host;
    }

    [Fact]
    public async Task While_the_tutor_is_not_approved_none_can_be_taken_and_it_says_why()
    {
        var (cast, booking) = await AgreedAsync();
        await Core.ProposeAsync(cast, booking, Moves.Thursday(14));
        await using (var db = Core.Database.CreateDbContext())
        {
            await db.Tutors.ExecuteUpdateAsync(tutor => tutor.SetProperty(t => t.Status, TutorStatus.PendingReview));
        }

        var card = await OpenAsync(cast.Ada, booking);

        card.FindAll("button").Select(button => button.TextContent).ShouldBe(["Keep the time that was agreed"]);
        card.Find(".notice").TextContent.ShouldBe("None of them can be taken at the moment: Grace’s profile is not approved.");
    }
}
