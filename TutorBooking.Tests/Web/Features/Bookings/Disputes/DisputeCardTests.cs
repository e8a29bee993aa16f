using AngleSharp.Dom;
using Bunit;
using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Bookings.Disputes;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;
using TutorBooking.Web.Features.Bookings;

namespace TutorBooking.Tests.Web.Features.Bookings.Disputes;

/// <summary>Ada says that Grace did not come, Grace says that Ada did not: what both read, and what Ada can say to it.</summary>
public sealed class DisputeCardTests : PageTest
{
    [Fact]
    public async Task Both_words_stand_side_by_side()
    {
        var (cast, booking) = await DisputedAsync();

        Words(Open(cast.Grace, booking)).ShouldBe(["Ada says that you did not come “I waited.”", "You say that Ada did not come “So did I.”"]);
    }

    [Fact]
    public async Task The_side_that_opened_it_waits()
    {
        var (cast, booking) = await DisputedAsync();

        var page = Open(cast.Grace, booking);

        page.FindAll("#dispute-answer").ShouldBeEmpty();
        Card(page).TextContent.ShouldContain("Ada can answer until Fri 27 Nov, 09:20, for another 3 d 0 h.");
    }

    [Fact]
    public async Task The_other_side_answers_once()
    {
        var (cast, booking) = await DisputedAsync();
        var page = Open(cast.Ada, booking);
        await page.Find("#dispute-answer").ChangeAsync(new() { Value = "I have a picture of the empty room." });

        await page.Find("form").SubmitAsync();

        Words(page)[^1].ShouldBe("You answered in the dispute “I have a picture of the empty room.”");
        page.FindAll("#dispute-answer").ShouldBeEmpty();
        Card(page).TextContent.ShouldContain("Both sides have been heard.");
    }

    [Fact]
    public async Task An_answer_that_comes_too_late_is_refused_where_it_was_written()
    {
        var (cast, booking) = await DisputedAsync();
        var page = Open(cast.Ada, booking);
        await page.Find("#dispute-answer").ChangeAsync(new() { Value = "Wait" });
        Core.Clock.Advance(Duration.FromHours(73));

        await page.Find("form").SubmitAsync();

        page.Find("form [role=alert]").TextContent.ShouldContain(BookingRefusals.DisputeAnswerTooLate.Sentence);
    }

    [Fact]
    public async Task The_decision_stands_where_the_words_stood()
    {
        var (cast, booking) = await DisputedAsync();
        _ = (await Core.Get<DisputeService>().DecideAsync(cast.Rosa, booking, 50, "Both were there.", CancellationToken.None)).Value;

        Words(Open(cast.Ada, booking))[^1].ShouldBe("An admin decided: 25.88\u00A0€ back to you, 22.50\u00A0€ to Grace “Both were there.”");
    }

    private static IElement Card(IRenderedComponent<BookingPage> page) => page.Find("section[aria-labelledby=dispute]");

    private static List<string> Words(IRenderedComponent<BookingPage> page) =>
        [.. page.FindAll(".word").Select(word => $"{word.QuerySelector("b")?.TextContent} {word.QuerySelector("p")?.TextContent}")];

    private async Task<(Cast Cast, BookingId Booking)> DisputedAsync()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        var booking = await Core.AgreeAsync(cast);
        Core.GoTo(Lessons.Tomorrow + Duration.FromMinutes(20));
        _ = (await Core.Get<BookingService>().ReportNoShowAsync(cast.Ada, booking, Party.Tutor, "I waited.", CancellationToken.None)).Value;
        _ = (await Core.Get<BookingService>().ReportNoShowAsync(cast.Grace, booking, Party.Student, "So did I.", CancellationToken.None)).Value;
        return (cast, booking);
    }

    private IRenderedComponent<BookingPage> Open(CurrentUser by, BookingId id)
    {
        SignIn(by);
        return Render<BookingPage>(parameters => parameters.Add(page => page.Id, id.Value));
    }
}
