using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Bookings.Disputes;
using TutorBooking.Core.Bookings.Meetings;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;
using TutorBooking.Web.Features.Bookings.Timeline;

namespace TutorBooking.Tests.Web.Features.Bookings.Timeline;

/// <summary>The story of a lesson as one of its parties reads it. It is tomorrow from 9 to 10 o'clock.</summary>
public sealed class TimelineStepTests : IDisposable
{
    private readonly TestCore core = new();

    public void Dispose() => core.Dispose();

    [Fact]
    public async Task Before_the_lesson_it_tells_what_is_free_and_what_comes()
    {
        var (cast, id) = await AgreedAsync();

        (await ToldAsync(cast.Ada, id)).ShouldBe(
        [
            "You asked for this lesson: 51.75\u00A0€ held from your card.",
            "Grace confirmed",
            "Now: Free to cancel for another 12 h 00 min.",
            "Free cancelling ends",
            "The room opens",
            "Lesson begins",
            "Who is missing can be reported from here",
            "Lesson ends",
            "Completed by itself, Grace is paid: 45.00\u00A0€ to Grace, 6.75\u00A0€ platform fee, if nobody says otherwise until then.",
        ]);
    }

    [Theory]
    [InlineData(21, "You cancelled: 51.75\u00A0€ back: cancelled with 21 h 00 min to go. It goes to your card. “Ill”")]
    [InlineData(11, "You cancelled: Nothing back: cancelled with 11 h 00 min to go, less than 12 hours. 45.00\u00A0€ to Grace. “Ill”")]
    public async Task A_cancellation_names_its_money_and_its_rule(int hoursBefore, string told)
    {
        var (cast, id) = await AgreedAsync();
        core.GoTo(Lessons.Tomorrow - Duration.FromHours(hoursBefore));
        _ = (await core.Get<BookingService>().CancelAsync(cast.Ada, id, new Cancellation("Ill"), CancellationToken.None)).Value;

        (await ToldAsync(cast.Ada, id)).ShouldContain(told, StringComparer.Ordinal);
    }

    [Fact]
    public async Task What_was_taken_back_is_held_again()
    {
        var (cast, id) = await AgreedAsync();
        _ = (await core.Get<BookingService>().CancelAsync(cast.Grace, id, new Cancellation(Reason: null), CancellationToken.None)).Value;
        (await ToldAsync(cast.Grace, id)).ShouldContain("You can take it back until here", StringComparer.Ordinal);
        _ = (await core.Get<BookingService>().UndoAsync(cast.Grace, id, CancellationToken.None)).Value;

        (await ToldAsync(cast.Ada, id)).ShouldContain("Grace took the cancellation back: 51.75\u00A0€ held again.", StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_move_tells_both_times()
    {
        var (cast, id) = await AgreedAsync();
        _ = (await core.Get<RescheduleService>().RescheduleAsync(cast.Ada, id, Lessons.Tomorrow + Duration.FromHours(26), CancellationToken.None)).Value;

        (await ToldAsync(cast.Grace, id)).ShouldContain("Ada moved the lesson: Tue 24 Nov, 09:00 → Wed 25 Nov, 11:00", StringComparer.Ordinal);
        (await ToldAsync(cast.Grace, id)).ShouldContain("You can release it until here", StringComparer.Ordinal);
    }

    [Fact]
    public async Task It_tells_who_came()
    {
        var (cast, id) = await AgreedAsync();
        core.GoTo(Lessons.Tomorrow);
        _ = (await core.Get<MeetingService>().JoinAsync(cast.Grace, id, CancellationToken.None)).Value;

        (await ToldAsync(cast.Ada, id))[2].ShouldBe("Grace came to the lesson");
    }

    [Fact]
    public async Task A_dispute_is_told_to_its_end()
    {
        var (cast, id) = await AgreedAsync();
        core.GoTo(Lessons.Tomorrow + Duration.FromMinutes(20));
        _ = (await core.Get<BookingService>().ReportNoShowAsync(cast.Ada, id, Party.Tutor, "I waited.", CancellationToken.None)).Value;
        (await ToldAsync(cast.Ada, id)).TakeLast(2).ShouldBe(
        [
            "You reported that Grace did not come: 51.75\u00A0€ back: the tutor did not come. It goes to your card. “I waited.”",
            "Grace can contradict until here: Then 51.75\u00A0€ are paid back.",
        ]);

        _ = (await core.Get<BookingService>().ReportNoShowAsync(cast.Grace, id, Party.Student, "So did I.", CancellationToken.None)).Value;
        (await ToldAsync(cast.Grace, id)).TakeLast(2).ShouldBe(["You contradicted, and a dispute was opened: “So did I.”", "Ada can answer until here"]);

        _ = (await core.Get<DisputeService>().DecideAsync(cast.Rosa, id, 50, "Both were there.", CancellationToken.None)).Value;
        (await ToldAsync(cast.Grace, id))[^1].ShouldBe("The platform decided the dispute: 25.88\u00A0€ back: decided by an admin. “Both were there.”");
    }

    private async Task<(Cast Cast, BookingId Booking)> AgreedAsync()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        return (cast, await core.AgreeAsync(cast));
    }

    private async Task<List<string>> ToldAsync(CurrentUser by, BookingId id)
    {
        var booking = (await core.Get<BookingQueries>().FindAsync(by, id, CancellationToken.None)).Value;
        return [.. TimelineStep.Of(booking, by.Zone, core.Clock.Now).Select(step => step.Details.Count is 0 ? step.Words : $"{step.Words}: {string.Join(' ', step.Details)}")];
    }
}
