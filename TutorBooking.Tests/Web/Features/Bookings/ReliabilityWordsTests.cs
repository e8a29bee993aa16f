using TutorBooking.Core.Bookings;
using TutorBooking.Web.Features.Bookings;

namespace TutorBooking.Tests.Web.Features.Bookings;

public sealed class ReliabilityWordsTests
{
    [Theory]
    [InlineData(0, 0, 0, 0, 0, "100 of 100: nothing yet")]
    [InlineData(40, 0, 2, 0, 0, "92 of 100: 40 lessons held, 2 late cancellations")]
    [InlineData(1, 1, 1, 1, 1, "50 of 100: 1 lesson held, 1 lesson missed, 1 late cancellation, 1 early cancellation, 1 request left unanswered")]
    public void The_number_is_told_with_what_happened(int held, int missed, int late, int early, int unanswered, string words) =>
        ReliabilityWords.Of(new Reliability(Party.Tutor, held, missed, late, early, unanswered)).ShouldBe(words);
}
