using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Reviews;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Reviews;

public sealed class ReviewPolicyTests
{
    private const int Month = 30 * 24 * 60 * 60;
    private const int TwoDays = 48 * 60 * 60;

    private static readonly Instant End = FakeClock.Start;
    private static readonly ReviewPolicy Policy = new(Duration.FromHours(48));

    [Theory]
    [InlineData(0, null)]
    [InlineData(Month, null)]
    [InlineData(Month + 1, "REVIEW_WINDOW_CLOSED")]
    public void A_lesson_can_be_reviewed_for_thirty_days_to_the_second(int secondsAfter, string? code) =>
        ReviewPolicy.WhyNotWritten(Lesson(BookingStatus.Completed), End + Duration.FromSeconds(secondsAfter)).ShouldHaveCode(code);

    [Theory]
    [InlineData(0, null)]
    [InlineData(TwoDays, null)]
    [InlineData(TwoDays + 1, "REVIEW_NOT_EDITABLE")]
    public void A_review_can_be_changed_for_two_days_to_the_second(int secondsAfter, string? code) =>
        Policy.WhyNotChanged(End, End + Duration.FromSeconds(secondsAfter)).ShouldHaveCode(code);

    [Theory]
    [MemberData(nameof(States))]
    public void Only_what_took_place_is_reviewed(BookingStatus status) =>
        ReviewPolicy.WhyNotWritten(Lesson(status), End).ShouldHaveCode(status is BookingStatus.Completed ? null : "NOT_COMPLETED");

    [Fact]
    public void What_is_wrong_is_told_in_its_order()
    {
        var late = End + Duration.FromDays(31);

        ReviewPolicy.WhyNotWritten(Lesson(BookingStatus.Confirmed) with { IsReviewed = true }, late).ShouldBe(ReviewRefusals.NotCompleted);
        ReviewPolicy.WhyNotWritten(Lesson(BookingStatus.Completed) with { IsReviewed = true }, late).ShouldBe(ReviewRefusals.AlreadyReviewed);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(5, true)]
    [InlineData(6, false)]
    [InlineData(-1, false)]
    public void One_to_five_stars_are_given(int rating, bool isRight) =>
        ReviewPolicy.OfWords(rating, comment: null).ShouldBe(isRight ? null : ReviewRefusals.StarsMissing);

    [Theory]
    [InlineData(2_000, null)]
    [InlineData(2_001, "VALIDATION")]
    public void A_comment_has_its_length(int length, string? code) => ReviewPolicy.OfWords(5, new string('a', length)).ShouldHaveCode(code);

    [Theory]
    [InlineData(0, "VALIDATION")]
    [InlineData(1, null)]
    [InlineData(1_000, null)]
    [InlineData(1_001, "VALIDATION")]
    public void An_answer_and_a_reason_have_their_length(int length, string? code)
    {
        ReviewPolicy.OfReply(new string('a', length)).ShouldHaveCode(code);
        ReviewPolicy.OfReason(new string('a', length)).ShouldHaveCode(code);
    }

    [Theory]
    [InlineData(0, 0, null)]
    [InlineData(5, 1, 500)]
    [InlineData(14, 3, 467)]
    [InlineData(13, 3, 433)]
    [InlineData(33, 8, 413)]
    public void The_mean_is_kept_in_hundredths_and_rounded_half_up(int sum, int count, int? expected) =>
        AverageRating.InHundredths(sum, count).ShouldBe(expected);

    public static TheoryData<BookingStatus> States() => [.. Enum.GetValues<BookingStatus>()];

    private static BookingFacts Lesson(BookingStatus status) => new()
    {
        StudentId = new UserId(1),
        TutorAccountId = new UserId(2),
        Status = status,
        StartsAt = End - Duration.FromHours(1),
        EndsAt = End,
        ExpiresAt = End,
        Price = LessonPrice.For(new Money(4500, "EUR"), 60, 15),
        Funding = LessonPrice.For(new Money(4500, "EUR"), 60, 15).OutOfWallet,
    };
}
