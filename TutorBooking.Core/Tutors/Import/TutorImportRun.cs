using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Accounts;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Scheduling;

namespace TutorBooking.Core.Tutors.Import;

/// <summary>One import under way: first what others refer to (subjects, the role, accounts), then, once these have numbers, the profiles.</summary>
internal sealed class TutorImportRun
{
    private readonly List<Change> changes = [];
    private readonly List<string> newSubjects = [];
    private readonly Dictionary<string, Subject> subjects;
    private readonly IdentityRole<UserId> tutorRole;
    private readonly string currency;
    private readonly int rows;

    private TutorImportRun(Dictionary<string, Subject> subjects, IdentityRole<UserId> tutorRole, string currency, int rows) =>
        (this.subjects, this.tutorRole, this.currency, this.rows) = (subjects, tutorRole, currency, rows);

    public bool HasNothingNew => changes.Count is 0;

    public IReadOnlyList<Account> Newcomers => [.. changes.Where(change => change.IsNew).Select(change => change.Account)];

    public static async Task<TutorImportRun> PrepareAsync(
        TutorBookingDb db, UserManager<Account> accounts, StoredTutors stored, IReadOnlyList<TutorImportRow> rows, string currency, Instant now, CancellationToken ct)
    {
        var known = await db.Subjects.ToDictionaryAsync(subject => subject.Name, StringComparer.OrdinalIgnoreCase, ct);
        var run = new TutorImportRun(known, await TutorRoleAsync(db, accounts.KeyNormalizer, ct), currency, rows.Count);
        foreach (var row in rows)
        {
            run.AddMissingSubjects(db, row.Tutor);
            run.Prepare(db, accounts, stored.Find(row.Tutor.Email), run.WithKnownNames(row.Tutor), now);
        }

        return run;
    }

    public void WriteProfiles(TutorBookingDb db, ScheduleOptions schedules)
    {
        foreach (var (account, known, row) in changes)
        {
            account.DisplayName = row.DisplayName;
            if (known is null || !known.Roles.HasFlag(Roles.Tutor)) db.UserRoles.Add(new IdentityUserRole<UserId> { UserId = account.Id, RoleId = tutorRole.Id });

            var profile = known?.Profile ?? db.Tutors.Add(TutorWriter.Begin(account.Id, currency, row)).Entity;
            TutorWriter.Write(profile, row, schedules, name => subjects[name].Id);
        }
    }

    public TutorImportReport Report(Newcomers newcomers)
    {
        var added = changes.Count(change => change.Known?.Profile is null);
        return new TutorImportReport
        {
            Added = added,
            Changed = changes.Count - added,
            Unchanged = rows - changes.Count,
            Invited = newcomers is Import.Newcomers.Invited ? Newcomers.Count : 0,
            NewSubjects = newSubjects,
        };
    }

    private static async Task<IdentityRole<UserId>> TutorRoleAsync(TutorBookingDb db, ILookupNormalizer normalizer, CancellationToken ct)
    {
        var name = nameof(Roles.Tutor);
        return await db.Roles.SingleOrDefaultAsync(role => role.Name == name, ct)
            ?? db.Roles.Add(new IdentityRole<UserId>(name) { NormalizedName = normalizer.NormalizeName(name) }).Entity;
    }

    private void Prepare(TutorBookingDb db, UserManager<Account> accounts, StoredTutor? known, ImportedTutor row, Instant now)
    {
        if (known is not null && known.IsAs(row, NameOf)) return;

        changes.Add(new Change(known?.Account ?? db.Accounts.Add(NewAccount(accounts, row, now)).Entity, known, row));
    }

    private void AddMissingSubjects(TutorBookingDb db, ImportedTutor row)
    {
        foreach (var name in row.Subjects.Select(subject => subject.Name).Where(name => !subjects.ContainsKey(name)))
        {
            subjects[name] = db.Subjects.Add(new Subject { Name = name, Mark = SubjectMarks.For(name) }).Entity;
            newSubjects.Add(name);
        }
    }

    // A file may write "mathematics" where the list says "Mathematics".
    private ImportedTutor WithKnownNames(ImportedTutor row) =>
        row with { Subjects = [.. row.Subjects.Select(subject => subject with { Name = subjects[subject.Name].Name })] };

    private string NameOf(SubjectId id) => subjects.Values.First(subject => subject.Id == id).Name;

    private static Account NewAccount(UserManager<Account> accounts, ImportedTutor row, Instant now) => new()
    {
        UserName = row.Email,
        NormalizedUserName = accounts.NormalizeName(row.Email),
        Email = row.Email,
        NormalizedEmail = accounts.NormalizeEmail(row.Email),
        SecurityStamp = RandomNumberGenerator.GetHexString(32),
        LockoutEnabled = true,
        DisplayName = row.DisplayName,
        TimeZone = row.TimeZone,
        CreatedAt = now,
    };

    private sealed record Change(Account Account, StoredTutor? Known, ImportedTutor Row)
    {
        public bool IsNew => Known is null;
    }
}
