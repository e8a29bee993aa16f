using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using TutorBooking.Core.Platform;

namespace TutorBooking.Tests.Support;

/// <summary>A real SQLite file of the test's own, gone with the test: only a real engine knows keys, transactions and races.</summary>
/// <remarks>The migrations run once; every test begins with a copy of the file they made.</remarks>
internal sealed class TestDatabase : IDbContextFactory<TutorBookingDb>, IDisposable
{
    private static readonly Lazy<string> Template = new(CreateTemplate);

    private readonly string file = NewFile();

    public TestDatabase() => File.Copy(Template.Value, file);

    // Without a pool the file is free to be deleted as soon as the last context is gone.
    public string ConnectionString => ConnectionTo(file);

    /// <summary>The changes of public content that were written through here, and by the program on this file.</summary>
    public PublicChanges Changes { get; } = new();

    public TutorBookingDb CreateDbContext() => Open(file, [new PublicChangeWatch(Changes)]);

    /// <summary>The same file, with something watching or delaying what is sent to it.</summary>
    public IDbContextFactory<TutorBookingDb> With(IInterceptor interceptor) => new Watched(this, interceptor);

    /// <summary>The same file as another process has it: with a queue of writers of its own, so that the engine alone decides who is first.</summary>
    public IDbContextFactory<TutorBookingDb> InProcess(int number, params IInterceptor[] interceptors) => new OtherProcess(this, number, interceptors);

    public async Task<T> AddAsync<T>(T entity)
        where T : class
    {
        await using var db = CreateDbContext();
        db.Add(entity);
        await db.SaveChangesAsync();
        return entity;
    }

    public async Task<T> ReadAsync<T>(Func<TutorBookingDb, Task<T>> query)
    {
        await using var db = CreateDbContext();
        return await query(db);
    }

    /// <summary>Keeps the file as it is, to come back to it. Everything that was opened must be closed again, or a part of it would be elsewhere still.</summary>
    public void Keep() => CopyWhole(file, Kept);

    /// <summary>Makes the file again what it was when it was kept, as if nothing had happened since.</summary>
    public void Return() => CopyWhole(Kept, file);

    public void Dispose()
    {
        foreach (var part in new[] { file, $"{file}-wal", $"{file}-shm", Kept })
        {
            File.Delete(part);
        }
    }

    private static string CreateTemplate()
    {
        var template = NewFile();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => File.Delete(template);
        using (var db = Open(template, []))
        {
            db.Database.Migrate();
            db.Database.ExecuteSqlRaw("PRAGMA wal_checkpoint(TRUNCATE)");
        }

        SqliteConnection.ClearAllPools();
        return template;
    }

    private string Kept => $"{file}-kept";

    private void CopyWhole(string from, string to)
    {
        if (File.Exists($"{file}-wal")) throw new InvalidOperationException("Somebody has the database open still.");

        File.Copy(from, to, overwrite: true);
    }

    private static string NewFile() => Path.Combine(Path.GetTempPath(), $"tutorbooking-{Guid.NewGuid():N}.db");

    private static string ConnectionTo(string file) => $"Data Source={file};Pooling=False";

    private static SqliteDb Open(string file, IInterceptor[] interceptors) => OpenBy(ConnectionTo(file), interceptors);

    private static SqliteDb OpenBy(string connection, IInterceptor[] interceptors) => new(
        new DbContextOptionsBuilder<SqliteDb>().UseSqlite(connection).AddInterceptors([new SqliteConnectionSettings(), .. interceptors]).Options);

    private sealed class Watched(TestDatabase database, IInterceptor interceptor) : IDbContextFactory<TutorBookingDb>
    {
        public TutorBookingDb CreateDbContext() => Open(database.file, [interceptor]);
    }

    // Writers queue by their connection string, which is why a harmless difference in it makes a queue of its own.
    private sealed class OtherProcess(TestDatabase database, int number, IInterceptor[] interceptors) : IDbContextFactory<TutorBookingDb>
    {
        private const int UsualTimeout = 30;

        public TutorBookingDb CreateDbContext() => OpenBy($"{database.ConnectionString};Default Timeout={UsualTimeout + 1 + number}", interceptors);
    }
}
