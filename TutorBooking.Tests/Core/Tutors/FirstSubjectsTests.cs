using Microsoft.EntityFrameworkCore;
using TutorBooking.Core.Tutors;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Tutors;

public sealed class FirstSubjectsTests : IDisposable
{
    private readonly TestCore core = new();

    public void Dispose() => core.Dispose();

    [Fact]
    public async Task A_new_installation_has_twelve_subjects_however_often_it_starts()
    {
        await core.Get<FirstSubjects>().PrepareAsync(CancellationToken.None);
        await core.Get<FirstSubjects>().PrepareAsync(CancellationToken.None);

        (await NamesAsync()).Count.ShouldBe(12);
    }

    [Fact]
    public async Task Where_there_is_a_subject_none_is_added()
    {
        await core.Database.AddAsync(new Subject { Name = "Latin", Mark = "La" });

        await core.Get<FirstSubjects>().PrepareAsync(CancellationToken.None);

        (await NamesAsync()).ShouldBe(["Latin"]);
    }

    private Task<List<string>> NamesAsync() => core.Database.ReadAsync(db => db.Subjects.Select(subject => subject.Name).ToListAsync());
}
