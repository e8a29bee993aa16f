using TutorBooking.Core.Platform;
using TutorBooking.Core.Tutors;
using TutorBooking.Core.Tutors.Editing;
using TutorBooking.Tests.Builders;

namespace TutorBooking.Tests.Core.Tutors.Editing;

public sealed class TutorProfilePolicyTests
{
    private static readonly SubjectId Mathematics = new(1);
    private static readonly TutorProfileContent Complete = AProfile.Of(Mathematics);

    public static TheoryData<string, TutorProfileContent, TutorProfileField> Flawed => new()
    {
        { "title", Complete with { Title = new string('a', 121) }, TutorProfileField.Title },
        { "headline", Complete with { Headline = new string('a', 161) }, TutorProfileField.Headline },
        { "bio", Complete with { Bio = new string('a', 4_001) }, TutorProfileField.Bio },
        { "rate too low", Complete with { HourlyRate = 4.99m }, TutorProfileField.HourlyRate },
        { "rate too high", Complete with { HourlyRate = 500.01m }, TutorProfileField.HourlyRate },
        { "rate too fine", Complete with { HourlyRate = 45.001m }, TutorProfileField.HourlyRate },
        { "own rate too low", Complete with { Subjects = [new TaughtSubject(Mathematics, 0m)] }, TutorProfileField.Subjects },
        { "own rate too fine", Complete with { Subjects = [new TaughtSubject(Mathematics, 45.005m)] }, TutorProfileField.Subjects },
        { "language too long", Complete with { Languages = [new string('a', 41)] }, TutorProfileField.Languages },
        { "too many languages", Complete with { Languages = Many(21) }, TutorProfileField.Languages },
        { "no duration", Complete with { Durations = [] }, TutorProfileField.Durations },
        { "unknown duration", Complete with { Durations = [60, 55] }, TutorProfileField.Durations },
        { "years below nothing", Complete with { ExperienceYears = -1 }, TutorProfileField.ExperienceYears },
        { "too many years", Complete with { ExperienceYears = 61 }, TutorProfileField.ExperienceYears },
        { "education too long", Complete with { Education = [new string('a', 201)] }, TutorProfileField.Education },
        { "too much education", Complete with { Education = Many(21) }, TutorProfileField.Education },
        { "certificate too long", Complete with { Certifications = [new string('a', 201)] }, TutorProfileField.Certifications },
        { "too many certificates", Complete with { Certifications = Many(21) }, TutorProfileField.Certifications },
        { "place too long", Complete with { InPersonPlace = new string('a', 201) }, TutorProfileField.InPersonPlace },
    };

    public static TheoryData<string, TutorProfileContent> AtTheLimit => new()
    {
        { "lowest rate", Complete with { HourlyRate = 5.00m } },
        { "highest rate", Complete with { HourlyRate = 500.00m } },
        { "all durations", Complete with { Durations = LessonLengths.All } },
        { "no years", Complete with { ExperienceYears = 0 } },
        { "most years", Complete with { ExperienceYears = 60 } },
        { "longest texts", Complete with { Title = new string('a', 120), Headline = new string('a', 160), Bio = new string('a', 4_000), InPersonPlace = new string('a', 200) } },
        { "most lines", Complete with { Education = Many(20), Certifications = [new string('a', 200)], Languages = Many(20) } },
        { "own rates", Complete with { Subjects = [new TaughtSubject(Mathematics, 5m), new TaughtSubject(new SubjectId(2), 500m)] } },
    };

    public static TheoryData<TutorProfileContent, bool, TutorProfileField> Incomplete => new()
    {
        { Complete with { Title = "" }, true, TutorProfileField.Title },
        { Complete with { Headline = "" }, true, TutorProfileField.Headline },
        { Complete with { Bio = new string('a', 79) }, true, TutorProfileField.Bio },
        { Complete with { HourlyRate = null }, true, TutorProfileField.HourlyRate },
        { Complete with { Subjects = [] }, true, TutorProfileField.Subjects },
        { Complete with { Languages = [] }, true, TutorProfileField.Languages },
        { Complete, false, TutorProfileField.WeeklyHours },
    };

    [Theory]
    [MemberData(nameof(Flawed))]
    public void What_is_out_of_bounds_is_named_with_its_field(string because, TutorProfileContent content, TutorProfileField field)
    {
        var flaw = TutorProfilePolicy.FlawsIn(content, TutorStatus.Draft, "EUR").ShouldHaveSingleItem(because);

        flaw.Field.ShouldBe(field);
        (flaw.Refusal.Kind, flaw.Refusal.Code).ShouldBe((RefusalKind.Invalid, "VALIDATION"));
    }

    [Theory]
    [MemberData(nameof(AtTheLimit))]
    public void The_bounds_themselves_are_allowed(string because, TutorProfileContent content) =>
        TutorProfilePolicy.FlawsIn(content, TutorStatus.Draft, "EUR").ShouldBeEmpty(because);

    [Fact]
    public void Every_flaw_is_told_at_once_in_the_order_of_the_form() => TutorProfilePolicy
        .FlawsIn(Complete with { InPersonPlace = new string('a', 201), Title = new string('a', 121), HourlyRate = 1m }, TutorStatus.Draft, "EUR")
        .Select(flaw => flaw.Field).ShouldBe([TutorProfileField.Title, TutorProfileField.HourlyRate, TutorProfileField.InPersonPlace]);

    [Fact]
    public void A_flaw_in_an_own_rate_says_of_which_subject() => TutorProfilePolicy
        .FlawsIn(Complete with { Subjects = [new TaughtSubject(new SubjectId(7), 1m)] }, TutorStatus.Draft, "EUR")
        .ShouldHaveSingleItem().Subject.ShouldBe(new SubjectId(7));

    [Fact]
    public void A_rate_has_as_many_digits_as_its_currency()
    {
        TutorProfilePolicy.FlawsIn(Complete with { HourlyRate = 45.5m }, TutorStatus.Draft, "JPY").ShouldHaveSingleItem().Refusal.ShouldBe(TutorProfileRefusals.RateTooFine);
        TutorProfilePolicy.FlawsIn(Complete with { HourlyRate = 45.125m }, TutorStatus.Draft, "KWD").ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Incomplete))]
    public void What_is_missing_before_a_review_is_named(TutorProfileContent content, bool hasHours, TutorProfileField field) =>
        TutorProfilePolicy.MissingIn(content, hasHours).ShouldHaveSingleItem().Field.ShouldBe(field);

    [Fact]
    public void Nothing_is_missing_from_a_complete_profile() =>
        TutorProfilePolicy.MissingIn(Complete with { Bio = new string('a', 80) }, hasWeeklyHours: true).ShouldBeEmpty();

    [Theory]
    [InlineData(TutorStatus.Draft, true)]
    [InlineData(TutorStatus.Rejected, true)]
    [InlineData(TutorStatus.Suspended, true)]
    [InlineData(TutorStatus.PendingReview, false)]
    [InlineData(TutorStatus.Approved, false)]
    public void Half_a_profile_is_saved_only_where_nobody_else_reads_it(TutorStatus status, bool isSaved) =>
        (TutorProfilePolicy.FlawsIn(new TutorProfileContent(), status, "EUR").Count is 0).ShouldBe(isSaved);

    private static string[] Many(int count) => [.. Enumerable.Range(1, count).Select(number => $"Line {number}")];
}
