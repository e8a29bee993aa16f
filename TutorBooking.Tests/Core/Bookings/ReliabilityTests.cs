using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Tutors;
using TutorBooking.Tests.Support;
using static TutorBooking.Core.Bookings.BookingStatus;
using static TutorBooking.Core.Bookings.ReliabilityMark;

namespace TutorBooking.Tests.Core.Bookings;

public sealed class ReliabilityTests
{
    private static readonly Instant Now = FakeClock.Start;
    private static readonly Duration Late = Duration.FromHours(12);

    [Theory]
    [InlineData(0, Held, 0, 100)]
    [InlineData(10, Missed, 1, 83)]
    [InlineData(0, Missed, 1, 63)]
    [InlineData(10, CancelledLate, 1, 88)]
    [InlineData(40, CancelledLate, 2, 92)]
    [InlineData(0, CancelledEarly, 2, 83)]
    [InlineData(0, Unanswered, 1, 91)]
    public void A_tutor_is_counted_as_the_rules_say(int held, ReliabilityMark mark, int times, int expected) =>
        Of(Party.Tutor, [.. Enumerable.Repeat(Held, held), .. Enumerable.Repeat(mark, times)]).Value.ShouldBe(expected);

    [Theory]
    [InlineData(CancelledLate, 2, 63)]
    [InlineData(Missed, 1, 63)]
    [InlineData(Held, 3, 100)]
    public void A_late_cancellation_weighs_less_for_a_student(ReliabilityMark mark, int times, int expected) =>
        Of(Party.Student, [.. Enumerable.Repeat(mark, times)]).Value.ShouldBe(expected);

    [Fact]
    public void The_parts_say_what_the_number_is_made_of() =>
        Of(Party.Tutor, [Held, Held, Held, Missed, CancelledLate, CancelledLate, CancelledEarly, Unanswered])
            .ShouldBe(new Reliability(Party.Tutor, Held: 3, Missed: 1, CancelledLate: 2, CancelledEarly: 1, Unanswered: 1));

    [Fact]
    public void It_looks_back_ninety_days_to_the_second()
    {
        Reliability.Of(Party.Tutor, [Record(Missed, Now - Duration.FromDays(90))], Now).Missed.ShouldBe(1);
        Reliability.Of(Party.Tutor, [Record(Missed, Now - Duration.FromDays(90) - Duration.FromSeconds(1))], Now).Missed.ShouldBe(0);
    }

    [Fact]
    public void What_another_noted_a_moment_later_counts_too() =>
        Reliability.Of(Party.Tutor, [Record(Missed, Now + Duration.FromSeconds(1))], Now).Missed.ShouldBe(1);

    [Fact]
    public void What_a_person_did_as_the_other_party_says_nothing_here() =>
        Reliability.Of(Party.Student, [Record(Missed, Now)], Now).Value.ShouldBe(100);

    [Theory]
    [InlineData(Confirmed, Completed, 0, Held, Held)]
    [InlineData(Confirmed, NoShowStudent, 0, null, Missed)]
    [InlineData(Confirmed, NoShowTutor, 0, Missed, null)]
    [InlineData(Pending, Expired, 1, Unanswered, null)]
    [InlineData(Confirmed, CancelledByTutor, 43_199, CancelledLate, null)]
    [InlineData(Confirmed, CancelledByTutor, 43_200, CancelledEarly, null)]
    [InlineData(Pending, CancelledByTutor, 60, null, null)]
    [InlineData(Confirmed, CancelledByStudent, 43_199, null, CancelledLate)]
    [InlineData(Confirmed, CancelledByStudent, 43_200, null, null)]
    [InlineData(Pending, CancelledByStudent, 60, null, null)]
    [InlineData(Confirmed, CancelledByAdmin, 60, null, null)]
    [InlineData(Pending, Declined, 60, null, null)]
    [InlineData(Pending, Confirmed, 60, null, null)]
    [InlineData(CancelledByTutor, Confirmed, 60, null, null)]
    public void A_change_of_a_booking_marks_whose_doing_it_was(
        BookingStatus from, BookingStatus to, int secondsBefore, ReliabilityMark? tutor, ReliabilityMark? student)
    {
        var notice = Duration.FromSeconds(secondsBefore);

        ReliabilityMarks.Of(Party.Tutor, from, to, notice, Late, isRelease: false).ShouldBe(tutor);
        ReliabilityMarks.Of(Party.Student, from, to, notice, Late, isRelease: false).ShouldBe(student);
        ReliabilityMarks.Of(Party.Admin, from, to, notice, Late, isRelease: false).ShouldBeNull();
        ReliabilityMarks.Of(Party.Platform, from, to, notice, Late, isRelease: false).ShouldBeNull();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    public void Letting_go_of_a_lesson_that_the_student_moved_leaves_no_mark(int hoursBefore) =>
        ReliabilityMarks.Of(Party.Tutor, Confirmed, CancelledByTutor, Duration.FromHours(hoursBefore), Late, isRelease: true).ShouldBeNull();

    [Theory]
    [InlineData(100, true, true)]
    [InlineData(70, true, true)]
    [InlineData(69, true, false)]
    [InlineData(50, true, false)]
    [InlineData(49, false, false)]
    public void Who_cannot_be_relied_on_confirms_by_hand_and_then_is_not_listed(int reliability, bool isListed, bool mayConfirmUnasked)
    {
        ReliabilityPolicy.IsListed(reliability).ShouldBe(isListed);
        ReliabilityPolicy.MayConfirmUnasked(reliability).ShouldBe(mayConfirmUnasked);
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public void The_number_is_public_from_the_fifth_finished_lesson_on(int finished, bool isPublic) =>
        ReliabilityPolicy.IsPublic(finished).ShouldBe(isPublic);

    private static Reliability Of(Party party, IReadOnlyList<ReliabilityMark> marks) =>
        Reliability.Of(party, marks.Select(mark => Record(mark, Now) with { Party = party }), Now);

    private static ReliabilityRecord Record(ReliabilityMark mark, Instant at) => new(new BookingId(1), Party.Tutor, new UserId(1), mark, at);
}
