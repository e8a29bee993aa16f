using NodaTime;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Scheduling;
using TutorBooking.Core.Tutors;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Web.Api.Tutors;

public sealed class ProfilesTests(ApiStage stage) : ApiTest(stage), IClassFixture<ApiStage>
{
    [Fact]
    public async Task Hours_beyond_midnight_are_told_as_those_of_two_days()
    {
        var owl = await AddTutorAsync(tutor =>
        {
            tutor.Schedule!.Windows.Clear();
            tutor.Schedule.Windows.Add(new ScheduleWindow { Day = IsoDayOfWeek.Sunday, StartMinute = 22 * 60, EndMinute = 25 * 60 });
            tutor.Schedule.Exceptions.Add(new ScheduleExceptionalHours { Date = new LocalDate(2026, 12, 1), StartMinute = 0, EndMinute = 24 * 60, IsOpen = false });
        });

        var profile = await Stranger.GetAsync($"/api/tutors/{owl.Value}");

        profile.Field("availability").GetRawText()
            .ShouldBe("""[{"day_of_week":1,"start":"00:00","end":"01:00"},{"day_of_week":0,"start":"22:00","end":"24:00"}]""");
        profile.Field("exceptions").GetRawText().ShouldBe("""[{"date":"2026-12-01","start":"00:00","end":"24:00","open":false}]""");
    }

    [Fact]
    public async Task A_profile_that_is_not_approved_is_for_its_owner_and_admins()
    {
        var emmy = await App.AddPersonAsync("Emmy Noether", Roles.Tutor);
        var rosa = await App.AddPersonAsync("Rosa Parks", Roles.Admin);
        var draft = await AddTutorAsync(tutor => tutor.Status = TutorStatus.PendingReview, emmy);
        var address = $"/api/tutors/{draft.Value}";

        (await Stranger.GetAsync(address)).Outcome.ShouldBe("404 TUTOR_NOT_FOUND");
        (await (await ProgramOfAsync(People.Ada)).GetAsync(address)).Outcome.ShouldBe("404 TUTOR_NOT_FOUND");
        (await (await ProgramOfAsync(emmy)).GetAsync(address)).Status.ShouldBe(200);
        (await (await ProgramOfAsync(rosa)).GetAsync(address)).Status.ShouldBe(200);
        (await Stranger.GetAsync("/api/tutors")).Items.ShouldNotContain(tutor => tutor.GetProperty("id").GetInt64() == draft.Value);
    }

    private async Task<TutorId> AddTutorAsync(Action<TutorProfile> but, AppPerson? owner = null)
    {
        var person = owner ?? await App.AddPersonAsync("Emmy Noether", Roles.Tutor);
        var subject = await App.Database.ReadAsync(db => Task.FromResult(db.Subjects.First().Id));
        return (await App.Database.AddAsync(ATutor.Teaching(person.User.Id, subject, but))).Id;
    }
}
