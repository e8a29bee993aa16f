using TutorBooking.Core.Platform;
using TutorBooking.Core.Tutors.Editing;

namespace TutorBooking.Tests.Core.Tutors.Editing;

public sealed class TutorProfileContentTests
{
    [Fact]
    public void What_nobody_meant_to_type_is_left_out()
    {
        var tidy = new TutorProfileContent
        {
            Title = "  MSc\t Mathematics\0 ",
            Bio = "\r\n\r\nFirst  line \r\nsecond line\n\n\n\nlast line\n",
            Languages = [" English ", "", "english", "German"],
            Durations = [60, 30, 60],
            Subjects = [new TaughtSubject(new SubjectId(1), 40m), new TaughtSubject(new SubjectId(1), 50m)],
        }.Tidied();

        tidy.Title.ShouldBe("MSc Mathematics");
        tidy.Bio.ShouldBe("First line\nsecond line\n\nlast line");
        tidy.Languages.ShouldBe(["English", "German"]);
        tidy.Durations.ShouldBe([30, 60]);
        tidy.Subjects.ShouldBe([new TaughtSubject(new SubjectId(1), 40m)]);
    }
}
