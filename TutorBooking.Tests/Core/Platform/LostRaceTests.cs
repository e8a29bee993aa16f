using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Tutors;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Platform;

public sealed class LostRaceTests : IDisposable
{
    private readonly TestCore core = new();

    public void Dispose() => core.Dispose();

    [Fact]
    public async Task Who_comes_second_is_answered_and_no_error_is_logged()
    {
        using var log = new ErrorLog();
        var collection = new ServiceCollection();
        core.AddTo(collection);
        await using var services = collection.AddLogging(logging => logging.AddProvider(log)).BuildServiceProvider();
        await core.Database.AddAsync(new Subject { Name = "Mathematics", Mark = "x²" });
        await using var db = await services.GetRequiredService<IDbContextFactory<TutorBookingDb>>().CreateDbContextAsync();
        db.Add(new Subject { Name = "Mathematics", Mark = "x²" });

        var outcome = await db.TrySaveAsync(CancellationToken.None);

        outcome.ShouldBe(SaveOutcome.AlreadyTaken);
        log.Errors.ShouldBeEmpty();
    }

    private sealed class ErrorLog : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Errors { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel)) Errors.Enqueue(formatter(state, exception));
        }

        public void Dispose()
        {
            // Nothing is held.
        }
    }
}
