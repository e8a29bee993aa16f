using TutorBooking.Core.Platform;
using TutorBooking.Core.Tutors;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Tutors;

public sealed class TutorCensusQueriesTests : IDisposable
{
    private readonly TestCore core = new();

    public void Dispose() => core.Dispose();

    [Fact]
    public async Task It_counts_approved_tutors_what_they_teach_and_clocks_that_differ()
    {
        var mathematics = await AddSubjectAsync("Mathematics");
        var physics = await AddSubjectAsync("Physics");
        await AddSubjectAsync("Taught by nobody");
        await AddTutorAsync("Grace", mathematics, "Europe/Berlin");
        await AddTutorAsync("Emmy", mathematics, "Europe/Paris");
        await AddTutorAsync("Lise", physics, "Asia/Kolkata");
        await AddTutorAsync("Draft", physics, "Asia/Tokyo", TutorStatus.Draft);

        (await core.Get<TutorCensusQueries>().CountAsync(CancellationToken.None)).ShouldBe(new TutorCensus(Tutors: 3, Subjects: 2, Zones: 2));
    }

    private async Task<SubjectId> AddSubjectAsync(string name) => (await core.Database.AddAsync(new Subject { Name = name, Mark = "x" })).Id;

    private async Task AddTutorAsync(string name, SubjectId subject, string zone, TutorStatus status = TutorStatus.Approved)
    {
        var account = await Cast.AddAccountAsync(core.Database, name, Roles.Tutor);
        await core.Database.AddAsync(ATutor.Teaching(account.Id, subject, tutor =>
        {
            tutor.Status = status;
            tutor.Schedule.ShouldNotBeNull().TimeZone = zone;
        }));
    }
}
