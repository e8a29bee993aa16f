using TutorBooking.Core.Accounts;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Demo;

/// <summary>Everybody of the demo once they are stored.</summary>
/// <param name="Learners">The students; whoever wants to be one more than once.</param>
/// <param name="Teachers">The approved tutors in the order of the file.</param>
/// <param name="SubjectNames">For what notices say.</param>
internal sealed record DemoCast(
    IReadOnlyList<Account> Learners,
    IReadOnlyList<DemoTeacher> Teachers,
    IReadOnlyDictionary<SubjectId, string> SubjectNames)
{
    public Account Learner(string email) => Learners.First(account => account.Email == email);

    public DemoTeacher Teacher(string email) => Teachers.First(teacher => teacher.Account.Email == email);
}
