using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NodaTime;
using TutorBooking.Core.Accounts;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Scheduling;

namespace TutorBooking.Core.Tutors.Import;

/// <summary>Lets a school bring its own tutors: all of a file or nothing, and the same file as often as wanted.</summary>
/// <remarks>For whoever runs the program, who owns the database as well; there is no way here from a page.</remarks>
public sealed class TutorImport(
    IDbContextFactory<TutorBookingDb> databases, IServiceScopeFactory scopes, IOptions<ScheduleOptions> schedules, OutboxSignal outbox, IClock clock)
{
    private static readonly TutorImportFlaw Overtaken = new(1, "Tutors or accounts changed while the file was taken in. Nothing was taken; run the import once more.");

    /// <param name="file">As <see cref="TutorFileReader"/> read it.</param>
    /// <param name="currency">ISO 4217; that of the installation, in which the file was read.</param>
    /// <param name="newcomers">Whether people without an account are mailed a link to choose their password.</param>
    /// <param name="ct">Leaves nothing half done.</param>
    public async Task<TutorImportReport> RunAsync(TutorImportFile file, string currency, Newcomers newcomers, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        await using var db = await databases.CreateDbContextAsync(ct);
        var stored = await StoredTutors.LoadAsync(db, accounts.KeyNormalizer, file.Rows, ct);
        if (FlawsOf(file, stored) is { Count: > 0 } flaws) return new TutorImportReport { Flaws = flaws };

        var run = await TutorImportRun.PrepareAsync(db, accounts, stored, file.Rows, currency, clock.GetCurrentInstant(), ct);
        return await SaveAsync(db, run, scope.ServiceProvider.GetRequiredService<TutorInvitations>(), newcomers, ct);
    }

    private static List<TutorImportFlaw> FlawsOf(TutorImportFile file, StoredTutors stored) =>
    [
        .. file.Flaws.Concat(
            from row in file.Rows
            let reason = stored.Find(row.Tutor.Email)?.WhyNot
            where reason is not null
            select new TutorImportFlaw(row.Line, $"{TutorColumns.Email}: {reason}"))
        .OrderBy(flaw => flaw.Line),
    ];

    private async Task<TutorImportReport> SaveAsync(
        TutorBookingDb db, TutorImportRun run, TutorInvitations invitations, Newcomers newcomers, CancellationToken ct)
    {
        if (run.HasNothingNew) return run.Report(newcomers);

        var outcome = await db.TrySaveAsync(
            async () =>
            {
                run.WriteProfiles(db, schedules.Value);
                if (newcomers is Newcomers.Invited) db.Outbox.AddRange(await invitations.ForAsync(run.Newcomers));
            },
            ct);
        if (outcome is not SaveOutcome.Saved) return new TutorImportReport { Flaws = [Overtaken] };

        outbox.Wake();
        return run.Report(newcomers);
    }
}
