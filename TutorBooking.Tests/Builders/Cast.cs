using NodaTime;
using TutorBooking.Core.Accounts;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Tutors;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Builders;

/// <summary>The people of a test, stored: Ada and Alan learn, Grace teaches mathematics and is approved, Rosa is an admin.</summary>
internal sealed class Cast
{
    private Cast()
    {
    }

    public required CurrentUser Ada { get; init; }

    public required CurrentUser Alan { get; init; }

    public required CurrentUser Grace { get; init; }

    public required CurrentUser Rosa { get; init; }

    public required TutorId GraceProfile { get; init; }

    public required SubjectId Mathematics { get; init; }

    /// <summary>Grace teaches every day from 8 to 20 o'clock UTC, 30, 60 and 90 minutes, at 45.00 an hour, and confirms requests herself.</summary>
    public static async Task<Cast> OnStageAsync(TestDatabase database, Action<TutorProfile>? grace = null)
    {
        var ada = await AddAccountAsync(database, "Ada Lovelace", Roles.Student);
        var alan = await AddAccountAsync(database, "Alan Turing", Roles.Student);
        var teacher = await AddAccountAsync(database, "Grace Hopper", Roles.Tutor);
        var rosa = await AddAccountAsync(database, "Rosa Parks", Roles.Admin);
        var mathematics = await database.ReadAsync(db => Task.FromResult(db.Subjects.FirstOrDefault(subject => subject.Name == "Mathematics")))
            ?? await database.AddAsync(new Subject { Name = "Mathematics", Mark = "x²" });
        var profile = await database.AddAsync(ATutor.Teaching(teacher.Id, mathematics.Id, grace));

        return new Cast { Ada = ada, Alan = alan, Grace = teacher, Rosa = rosa, GraceProfile = profile.Id, Mathematics = mathematics.Id };
    }

    public static async Task<CurrentUser> AddAccountAsync(TestDatabase database, string name, Roles roles, string zone = "Etc/UTC")
    {
        var email = $"{name.Replace(' ', '.')}@people.test";
        var account = await database.AddAsync(new Account
        {
            UserName = email,
            NormalizedUserName = email.ToUpperInvariant(),
            Email = email,
            NormalizedEmail = email.ToUpperInvariant(),
            EmailConfirmed = true,
            SecurityStamp = "stamp",
            DisplayName = name,
            TimeZone = zone,
            CreatedAt = FakeClock.Start,
        });
        return new CurrentUser(account.Id, roles, DateTimeZoneProviders.Tzdb[zone]);
    }
}
