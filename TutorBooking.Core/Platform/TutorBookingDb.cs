using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using TutorBooking.Core.Accounts;

namespace TutorBooking.Core.Platform;

/// <summary>The one model of all engines; a sub-type per engine holds what differs, and nothing else does.</summary>
/// <remarks>Modules bring their own tables: an <c>XConfiguration</c> maps, an extension property names the set.</remarks>
public abstract class TutorBookingDb(DbContextOptions options) : IdentityDbContext<Account, IdentityRole<UserId>, UserId>(options)
{
    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    /// <summary>Whether what this context has written, or is about to, is seen by everybody and not noted yet in <see cref="PublicChanges"/>.</summary>
    internal bool TouchesPublicContent { get; set; }

    /// <summary>Saves in one transaction; a lost race is an answer, every other failure an exception.</summary>
    public Task<SaveOutcome> TrySaveAsync(CancellationToken ct) => AnswerAsync(() => SaveChangesAsync(ct));

    /// <summary>Saves, lets <paramref name="whenNumbered"/> add what needs the new rows' numbers, and saves that in the same transaction.</summary>
    public Task<SaveOutcome> TrySaveAsync(Action whenNumbered, CancellationToken ct) => TrySaveAsync(
        () =>
        {
            whenNumbered();
            return Task.CompletedTask;
        },
        ct);

    /// <inheritdoc cref="TrySaveAsync(Action, CancellationToken)"/>
    public Task<SaveOutcome> TrySaveAsync(Func<Task> whenNumbered, CancellationToken ct) => AnswerAsync(async () =>
    {
        // The turn is this context's own already: to wait for it would be to wait forever.
        if (Database.CurrentTransaction is not null) throw new InvalidOperationException("This context is in a transaction already. Save within that one.");

        await using var turn = await WaitForTurnAsync(ct);
        await using var transaction = await Database.BeginTransactionAsync(ct);
        await SaveChangesAsync(ct);
        await whenNumbered();
        await SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    });

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        LookAtChanges();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        LookAtChanges();
        if (Database.CurrentTransaction is not null) return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);

        await using var turn = await WaitForTurnAsync(cancellationToken);
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    // Found once for all who ask: each look compares every row.
    private void LookAtChanges()
    {
        var changes = ChangeTracker.Entries().ToList();
        AppendOnlyAttribute.Check(changes);
        TouchesPublicContent |= PublicContentAttribute.IsTouchedBy(changes);
    }

    /// <summary>The right to open a write transaction; an engine with many writers gives it at once.</summary>
    protected virtual ValueTask<IAsyncDisposable?> WaitForTurnAsync(CancellationToken ct) => ValueTask.FromResult<IAsyncDisposable?>(null);

    protected abstract bool IsUniqueViolation(DbUpdateException failure);

    // Identity asks the application around the context which tables it may have; a migration tool and a test have none around it.
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder)
    {
        if (optionsBuilder.Options.FindExtension<CoreOptionsExtension>()?.ApplicationServiceProvider is null)
        {
            optionsBuilder.UseApplicationServiceProvider(IdentitySchema.Provider);
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        StoredTypes.Apply(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(TutorBookingDb).Assembly);
    }

    private async Task<SaveOutcome> AnswerAsync(Func<Task> save)
    {
        try
        {
            await save();
            return SaveOutcome.Saved;
        }
        catch (DbUpdateConcurrencyException)
        {
            return SaveOutcome.ChangedMeanwhile;
        }
        catch (DbUpdateException failure) when (IsUniqueViolation(failure))
        {
            return SaveOutcome.AlreadyTaken;
        }
    }
}
