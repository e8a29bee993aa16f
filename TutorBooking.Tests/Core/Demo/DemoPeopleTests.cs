using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Accounts;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Scheduling;
using TutorBooking.Core.Tutors;

namespace TutorBooking.Tests.Core.Demo;

[Collection(typeof(TheDemo))]
public sealed class DemoPeopleTests(DemoStage stage)
{
    [Theory]
    [InlineData("student@demo.test", "Student")]
    [InlineData("student2@demo.test", "Student")]
    [InlineData("tutor@demo.test", "Tutor")]
    [InlineData("tutor2@demo.test", "Tutor")]
    [InlineData("newtutor@demo.test", "Tutor")]
    [InlineData("admin@demo.test", "Admin")]
    public async Task Six_people_can_sign_in(string email, string role)
    {
        var account = await stage.AccountAsync(email);

        new PasswordHasher<Account>().VerifyHashedPassword(account, account.PasswordHash.ShouldNotBeNull(), "Demo-2026!").ShouldNotBe(PasswordVerificationResult.Failed);
        account.EmailConfirmed.ShouldBeTrue();
        (await stage.ReadAsync(db => (from held in db.UserRoles where held.UserId == account.Id join known in db.Roles on held.RoleId equals known.Id select known.Name).ToListAsync()))
            .ShouldBe([role]);
    }

    [Fact]
    public async Task Nobody_else_has_a_password() =>
        (await stage.ReadAsync(db => db.Accounts.CountAsync(account => account.PasswordHash != null))).ShouldBe(6);

    [Fact]
    public async Task Sixty_tutors_or_more_are_approved_and_teach_twelve_subjects_in_ten_zones_or_more()
    {
        var tutors = await stage.ReadAsync(db => db.Tutors.Approved().Include(tutor => tutor.Subjects).Include(tutor => tutor.Schedule).ToListAsync());

        tutors.Count.ShouldBeGreaterThanOrEqualTo(60);
        tutors.Select(tutor => tutor.Schedule.ShouldNotBeNull().TimeZone).Distinct(StringComparer.Ordinal).Count().ShouldBeGreaterThanOrEqualTo(10);
        var subjects = await stage.ReadAsync(db => db.Subjects.ToListAsync());
        subjects.Count.ShouldBe(12);
        subjects.ShouldAllBe(subject => tutors.Any(tutor => tutor.RateFor(subject.Id) != null));
        subjects.Single(subject => subject.Name == "Music theory").Mark.ShouldBe("¾");
    }

    [Fact]
    public async Task Weekly_hours_have_no_exceptions() =>
        (await stage.ReadAsync(db => db.Schedules.SelectMany(schedule => schedule.Exceptions).AnyAsync())).ShouldBeFalse();

    [Theory]
    [InlineData("tutor@demo.test", false)]
    [InlineData("tutor2@demo.test", true)]
    public async Task The_two_tutors_are_simple_to_book(string email, bool autoConfirms)
    {
        var tutor = await stage.TutorAsync(email);

        tutor.AutoConfirms.ShouldBe(autoConfirms);
        tutor.Currency.ShouldBe("EUR");
        tutor.Durations.ShouldContain(60);
        tutor.Subjects.Count.ShouldBeLessThan(12);
        var schedule = tutor.Schedule.ShouldNotBeNull();
        (schedule.StartIntervalMinutes, schedule.BufferBeforeMinutes, schedule.BufferAfterMinutes, schedule.LessonsPerDay).ShouldBe((15, 0, 0, null));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task They_have_many_starts_two_hours_apart_in_each_of_the_next_four_weeks(int week)
    {
        var from = stage.Core.Clock.Now + Duration.FromDays(7 * week);
        var apart = await ApartAsync("tutor@demo.test", from) + await ApartAsync("tutor2@demo.test", from);

        apart.ShouldBeGreaterThanOrEqualTo(25);
    }

    [Fact]
    public async Task The_new_tutor_is_complete_and_waits_for_review()
    {
        var tutor = await stage.TutorAsync("newtutor@demo.test");

        tutor.Status.ShouldBe(TutorStatus.PendingReview);
        tutor.SubmittedAt.ShouldNotBeNull().ShouldBeLessThan(stage.Core.Clock.Now);
        tutor.Durations.ShouldContain(60);
        new[] { tutor.Title, tutor.Headline, tutor.Bio }.ShouldAllBe(text => text.Length > 0);
        tutor.Subjects.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task The_student_is_Ada_who_lives_in_Berlin()
    {
        var ada = await stage.AccountAsync("student@demo.test");

        (ada.DisplayName, ada.TimeZone).ShouldBe(("Ada Lindqvist", "Europe/Berlin"));
    }

    [Fact]
    public async Task Nothing_is_mailed() => (await stage.ReadAsync(db => db.Outbox.AnyAsync(message => message.Kind == nameof(OutgoingMail)))).ShouldBeFalse();

    private async Task<int> ApartAsync(string tutor, Instant from)
    {
        var week = new Interval(from, from + Duration.FromDays(7));
        var open = await stage.Core.Get<OpenSlotQueries>().FindAsync((await stage.TutorAsync(tutor)).Id, week, 60, viewer: null, CancellationToken.None);
        var (count, next) = (0, Instant.MinValue);
        foreach (var start in open.Where(start => start >= next))
        {
            (count, next) = (count + 1, start + Duration.FromHours(2));
        }

        return count;
    }
}
