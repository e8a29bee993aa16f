using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using TutorBooking.Core.Accounts;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Tutors.Import;

/// <summary>Everybody whose e-mail stands in a file, as the database knows them, ready to be changed.</summary>
internal sealed class StoredTutors
{
    // Fewer than the parameters that an engine takes in one query.
    private const int BatchSize = 500;

    private readonly ILookupNormalizer normalizer;
    private readonly Dictionary<string, StoredTutor> byEmail = new(StringComparer.Ordinal);

    private StoredTutors(ILookupNormalizer normalizer) => this.normalizer = normalizer;

    public static async Task<StoredTutors> LoadAsync(TutorBookingDb db, ILookupNormalizer normalizer, IEnumerable<TutorImportRow> rows, CancellationToken ct)
    {
        var stored = new StoredTutors(normalizer);
        foreach (var emails in rows.Select(row => stored.Key(row.Tutor.Email)).Chunk(BatchSize))
        {
            await stored.LoadAsync(db, emails, ct);
        }

        return stored;
    }

    public StoredTutor? Find(string email) => byEmail.GetValueOrDefault(Key(email));

    private async Task LoadAsync(TutorBookingDb db, string?[] emails, CancellationToken ct)
    {
        var accounts = await db.Accounts.Where(account => emails.Contains(account.NormalizedEmail)).ToListAsync(ct);
        var ids = accounts.ConvertAll(account => account.Id);
        var profiles = await db.Tutors.Where(tutor => ids.Contains(tutor.AccountId))
            .Include(tutor => tutor.Subjects).Include(tutor => tutor.Words)
            .Include(tutor => tutor.Schedule).ThenInclude(schedule => schedule!.Windows)
            .AsSplitQuery().ToDictionaryAsync(tutor => tutor.AccountId, ct);
        var roles = (await RolesOf(db, ids).ToListAsync(ct)).ToLookup(owned => owned.Key, owned => owned.Value);

        foreach (var account in accounts)
        {
            var held = roles[account.Id].Select(name => Enum.TryParse(name, out Roles role) ? role : Roles.None);
            byEmail[Key(account.Email ?? "")] = new StoredTutor(account, held.Aggregate(Roles.None, (all, role) => all | role), profiles.GetValueOrDefault(account.Id));
        }
    }

    private static IQueryable<KeyValuePair<UserId, string?>> RolesOf(TutorBookingDb db, List<UserId> accounts) =>
        from held in db.UserRoles.Where(held => accounts.Contains(held.UserId))
        join role in db.Roles on held.RoleId equals role.Id
        select new KeyValuePair<UserId, string?>(held.UserId, role.Name);

    private string Key(string email) => normalizer.NormalizeEmail(email) ?? "";
}
