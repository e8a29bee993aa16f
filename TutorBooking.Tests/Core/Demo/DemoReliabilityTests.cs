using Microsoft.EntityFrameworkCore;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Demo;
using TutorBooking.Core.Reviews;
using TutorBooking.Core.Tutors;

namespace TutorBooking.Tests.Core.Demo;

[Collection(typeof(TheDemo))]
public sealed class DemoReliabilityTests(DemoStage stage)
{
    [Fact]
    public async Task A_profile_shows_what_a_recount_of_its_lessons_gives()
    {
        var records = (await stage.ReadAsync(db => db.ReliabilityRecords.ToListAsync())).ToLookup(record => record.PersonId);

        foreach (var tutor in await stage.ReadAsync(db => db.Tutors.ToListAsync()))
        {
            var counted = Reliability.Of(Party.Tutor, records[tutor.AccountId], stage.Core.Clock.Now);
            (tutor.Reliability, tutor.FinishedLessons).ShouldBe((counted.Value, counted.FinishedLessons));
        }
    }

    [Fact]
    public async Task Everybody_is_listed_some_have_a_public_number_and_the_main_tutor_is_not_perfect()
    {
        var tutors = await stage.ReadAsync(db => db.Tutors.Approved().ToListAsync());
        var main = await stage.ReadAsync(db => db.Users.Where(account => account.Email == DemoPeople.Tutor).Select(account => account.Id).SingleAsync());

        tutors.ShouldAllBe(tutor => ReliabilityPolicy.IsListed(tutor.Reliability) && tutor.ConfirmsUnasked == tutor.AutoConfirms);
        tutors.Count(tutor => tutor.PublicReliability is not null).ShouldBeInRange(3, tutors.Count - 3);
        tutors.Single(tutor => tutor.AccountId == main).PublicReliability.ShouldNotBeNull().ShouldBeInRange(80, 95);
    }

    [Fact]
    public async Task Two_reviews_wait_for_an_admin()
    {
        var reports = await stage.ReadAsync(db => db.ReviewReports.ToListAsync());

        reports.Count.ShouldBe(2);
        reports.ShouldAllBe(report => report.SettledAt == null && report.At < stage.Core.Clock.Now);
    }
}
