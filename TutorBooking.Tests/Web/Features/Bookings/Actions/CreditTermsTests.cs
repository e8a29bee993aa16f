using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Core.Bookings.Paying;
using TutorBooking.Tests.Support;
using TutorBooking.Web.Features.Bookings.Actions;
using TutorBooking.Web.Features.Bookings.Timeline;

namespace TutorBooking.Tests.Web.Features.Bookings.Actions;

/// <summary>What each party reads of a lesson that a credit pays for: the credit and no sum goes back; what the tutor earns is money.</summary>
public sealed class CreditTermsTests : IDisposable
{
    private readonly TestCore core = new();

    public void Dispose() => core.Dispose();

    [Fact]
    public async Task A_student_in_time_gets_the_credit_back()
    {
        var (cast, id) = await AgreedAsync(Lessons.Tomorrow - Duration.FromHours(12));

        var terms = await TermsAsync(cast.Ada, id, BookingAction.Cancel);

        (terms.Label, terms.Figure, terms.Do).ShouldBe(("Comes back to your package", "1 credit", "Cancel and get your credit back"));
        terms.Detail.ShouldNotContain("wallet");
    }

    [Fact]
    public async Task A_student_too_late_has_used_the_credit()
    {
        var (cast, id) = await AgreedAsync(Lessons.Tomorrow - Duration.FromHours(11));

        var terms = await TermsAsync(cast.Ada, id, BookingAction.Cancel);

        (terms.Figure, terms.Do).ShouldBe(("No credit", "Cancel and get nothing back"));
        terms.Because.ShouldStartWith("Less than 12 hours: the credit is used.");
        terms.Detail.ShouldStartWith("Grace kept the time free and earns 42.75\u00A0€; 6.41\u00A0€ is the platform fee.");
    }

    [Fact]
    public async Task A_tutor_gives_the_credit_back_and_earns_money()
    {
        var (cast, id) = await AgreedAsync(Lessons.Tomorrow - Duration.FromHours(12));
        var cancelling = await TermsAsync(cast.Grace, id, BookingAction.Cancel);
        core.GoTo(Lessons.Tomorrow + Duration.FromHours(1));

        var completing = await TermsAsync(cast.Grace, id, BookingAction.Complete);

        (cancelling.Figure, cancelling.Do).ShouldBe(("1 credit", "Cancel, Ada gets the credit back"));
        (completing.Figure, completing.Do).ShouldBe((null, "Complete and earn 42.75\u00A0€"));
        completing.Because.ShouldBe("of the 49.16\u00A0€ that Ada’s credit is worth; 6.41\u00A0€ is the platform fee");
        (await TermsAsync(cast.Ada, id, BookingAction.ReportNoShow)).Do.ShouldBe("Report and get your credit back");
    }

    [Fact]
    public async Task A_cancellation_taken_back_reserves_the_credit_again()
    {
        var (cast, id) = await AgreedAsync(Lessons.Tomorrow - Duration.FromHours(12));
        _ = (await core.Get<BookingService>().CancelAsync(cast.Ada, id, new Cancellation("A cold"), CancellationToken.None)).Value;

        var terms = await TermsAsync(cast.Ada, id, BookingAction.Undo);

        (terms.Label, terms.Figure, terms.Do).ShouldBe(("Reserved again", "1 credit", "Take it back and reserve your credit"));
    }

    [Fact]
    public async Task The_story_tells_of_the_credit_each_time()
    {
        var (cast, id) = await AgreedAsync(Lessons.Tomorrow - Duration.FromHours(12));
        var bookings = core.Get<BookingService>();
        _ = (await bookings.CancelAsync(cast.Ada, id, new Cancellation("A cold"), CancellationToken.None)).Value;
        _ = (await bookings.UndoAsync(cast.Ada, id, CancellationToken.None)).Value;
        core.GoTo(Lessons.Tomorrow + Duration.FromHours(1));
        _ = (await bookings.CompleteAsync(cast.Grace, id, CancellationToken.None)).Value;

        var lines = WhatHappened.To(await SeeAsync(cast.Ada, id), DateTimeZone.Utc).SelectMany(step => step.Details).ToList();

        lines.ShouldBe(
            [
                "1 credit reserved.",
                "Your credit comes back: cancelled with 12 h 00 min to go.",
                "“A cold”",
                "Your credit is reserved again.",
                "Your credit is used: the lesson took place. 42.75\u00A0€ to Grace, 6.41\u00A0€ platform fee.",
            ]);
    }

    private async Task<(Cast Cast, BookingId Id)> AgreedAsync(Instant at)
    {
        var (cast, _, id) = await core.BookedWithCreditAsync();
        _ = (await core.Get<BookingService>().ConfirmAsync(cast.Grace, id, note: null, CancellationToken.None)).Value;
        core.GoTo(at);
        return (cast, id);
    }

    private async Task<BookingDetails> SeeAsync(CurrentUser user, BookingId id) => (await core.Get<BookingQueries>().FindAsync(user, id, CancellationToken.None)).Value;

    private async Task<DecisionTerms> TermsAsync(CurrentUser user, BookingId id, BookingAction action) =>
        DecisionTerms.Of(await SeeAsync(user, id), action, DateTimeZone.Utc, core.Clock.Now).Value;
}
