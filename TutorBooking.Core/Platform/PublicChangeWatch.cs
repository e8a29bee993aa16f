using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace TutorBooking.Core.Platform;

/// <summary>Notes changes of public content when they are committed, by whichever way they were written.</summary>
/// <remarks>A save or a commit that failed is noted too: the database may have done it before the connection was lost.</remarks>
internal sealed class PublicChangeWatch(PublicChanges changes) : ISaveChangesInterceptor, IDbTransactionInterceptor, IDbCommandInterceptor
{
    public int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        NoteUnlessWithin(eventData.Context);
        return result;
    }

    public ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(SavedChanges(eventData, result));

    public void SaveChangesFailed(DbContextErrorEventData eventData) => NoteUnlessWithin(eventData.Context);

    public Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        NoteUnlessWithin(eventData.Context);
        return Task.CompletedTask;
    }

    public int NonQueryExecuted(DbCommand command, CommandExecutedEventData eventData, int result)
    {
        if (eventData is { CommandSource: CommandSource.ExecuteUpdate or CommandSource.ExecuteDelete or CommandSource.ExecuteSqlRaw, Context: TutorBookingDb db })
        {
            db.TouchesPublicContent |= PublicContentAttribute.IsTouchedBy(command.CommandText, db.Model);
            NoteUnlessWithin(db);
        }

        return result;
    }

    public ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(NonQueryExecuted(command, eventData, result));

    public void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Note(eventData.Context);

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Note(eventData.Context);
        return Task.CompletedTask;
    }

    public void TransactionFailed(DbTransaction transaction, TransactionErrorEventData eventData) => Note(eventData.Context);

    public Task TransactionFailedAsync(DbTransaction transaction, TransactionErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Note(eventData.Context);
        return Task.CompletedTask;
    }

    // Within a transaction nobody else sees it yet: what is read until the commit is old.
    private void NoteUnlessWithin(DbContext? context)
    {
        if (context?.Database.CurrentTransaction is null) Note(context);
    }

    private void Note(DbContext? context)
    {
        if (context is not TutorBookingDb { TouchesPublicContent: true } db) return;

        db.TouchesPublicContent = false;
        changes.Note();
    }
}
