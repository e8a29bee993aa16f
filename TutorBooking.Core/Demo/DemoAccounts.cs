using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Accounts;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Tutors;

namespace TutorBooking.Core.Demo;

/// <summary>The demo's people in the database: students and an admin beside the imported tutors, and a password for six of all.</summary>
internal sealed class DemoAccounts(
    IReadOnlyList<(DemoPerson Person, Account Account)> added, IReadOnlyList<DemoTeacher> teachers, IReadOnlyDictionary<string, IdentityRole<UserId>> roles)
{
    private const string Domain = "demo.test";

    private static readonly Duration Membership = Duration.FromDays(300);
    private static readonly Duration InReview = Duration.FromHours(5);

    public UserId Admin => added.First(one => one.Person.Roles is Roles.Admin).Account.Id;

    /// <summary>The students who can sign in.</summary>
    public IEnumerable<UserId> WithWallets => added
        .Where(one => one.Person.Roles is Roles.Student && DemoPeople.SignIns.Contains(one.Person.Email, StringComparer.Ordinal)).Select(one => one.Account.Id);

    /// <summary>Whether the demo has been here, or the database is somebody's own.</summary>
    public static Task<bool> AreHereOrUnwelcomeAsync(TutorBookingDb db, CancellationToken ct)
    {
        // An admin from the settings is nobody's data yet; the demo's tutors alone are a demo that was broken off.
        var admins = from held in db.UserRoles join role in db.Roles on held.RoleId equals role.Id where role.Name == nameof(Roles.Admin) select held.UserId;
        return db.Accounts.AnyAsync(
            account => account.Email == DemoPeople.Student || (!admins.Contains(account.Id) && !(account.Email ?? "").EndsWith(Domain)), ct);
    }

    /// <summary>Whether the demo's admin may still do all that an admin may.</summary>
    public static Task<bool> HaveAdminAsync(TutorBookingDb db, CancellationToken ct)
    {
        var admins = from held in db.UserRoles join role in db.Roles on held.RoleId equals role.Id where role.Name == nameof(Roles.Admin) select held.UserId;
        return db.Accounts.AnyAsync(account => account.Email == DemoPeople.Admin && admins.Contains(account.Id), ct);
    }

    /// <summary>Adds who is missing and opens the doors; numbers come with the next save.</summary>
    public static async Task<DemoAccounts> AddAsync(TutorBookingDb db, UserManager<Account> accounts, Instant now, CancellationToken ct)
    {
        var owners = from tutor in db.Tutors join account in db.Accounts on tutor.AccountId equals account.Id select account;
        var tutors = await owners.ToDictionaryAsync(account => account.Id, ct);
        var profiles = await db.Tutors.Include(tutor => tutor.Subjects).Include(tutor => tutor.Schedule).ThenInclude(schedule => schedule!.Windows)
            .AsSplitQuery().OrderBy(tutor => tutor.Id).ToListAsync(ct);
        var added = DemoPeople.All.Select(person => (Person: person, db.Accounts.Add(New(person, accounts, now)).Entity)).ToList();

        LetIn(tutors.Values.Concat(added.Select(one => one.Entity)), accounts);
        Settle(profiles, tutors, now);
        foreach (var tutor in tutors.Values)
        {
            db.Entry(tutor).Property(account => account.CreatedAt).CurrentValue = now - Membership;
        }

        return new DemoAccounts(added, Teachers(profiles, tutors), await db.Roles.ToDictionaryAsync(role => role.Name ?? "", StringComparer.Ordinal, ct));
    }

    public DemoCast TakeRoles(TutorBookingDb db, IReadOnlyDictionary<SubjectId, string> subjects)
    {
        db.UserRoles.AddRange(added.Select(one => new IdentityUserRole<UserId> { UserId = one.Account.Id, RoleId = roles[one.Person.Roles.ToString()].Id }));
        return new DemoCast([.. added.Where(one => one.Person.Roles is Roles.Student).Select(one => one.Account)], teachers, subjects);
    }

    // One hash for all: the password is no secret, and a hash takes its time on purpose.
    private static void LetIn(IEnumerable<Account> people, UserManager<Account> accounts)
    {
        var welcome = people.Where(account => DemoPeople.SignIns.Contains(account.Email, StringComparer.Ordinal)).ToList();
        var hash = accounts.PasswordHasher.HashPassword(welcome[0], DemoPeople.Password);
        foreach (var account in welcome)
        {
            account.PasswordHash = hash;
            account.EmailConfirmed = true;
        }
    }

    private static void Settle(IEnumerable<TutorProfile> profiles, Dictionary<UserId, Account> tutors, Instant now)
    {
        foreach (var profile in profiles)
        {
            var email = tutors[profile.AccountId].Email;
            profile.AutoConfirms = email is DemoPeople.SecondTutor;
            if (email is not DemoPeople.NewTutor) continue;

            profile.Status = TutorStatus.PendingReview;
            profile.SubmittedAt = now - InReview;
        }
    }

    private static IReadOnlyList<DemoTeacher> Teachers(IEnumerable<TutorProfile> profiles, Dictionary<UserId, Account> tutors) =>
    [
        .. from profile in profiles
           let schedule = profile.Schedule
           where profile.Status is TutorStatus.Approved && schedule is not null
           select new DemoTeacher(tutors[profile.AccountId], profile, schedule.ToRules()),
    ];

    private static Account New(DemoPerson person, UserManager<Account> accounts, Instant now) => new()
    {
        UserName = person.Email,
        NormalizedUserName = accounts.NormalizeName(person.Email),
        Email = person.Email,
        NormalizedEmail = accounts.NormalizeEmail(person.Email),
        EmailConfirmed = true,
        SecurityStamp = RandomNumberGenerator.GetHexString(32),
        LockoutEnabled = true,
        DisplayName = person.Name,
        TimeZone = person.Zone,
        CreatedAt = now - Membership,
    };
}
