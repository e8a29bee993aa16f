using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace TutorBooking.Tests.Support;

/// <summary>Keeps the failures that a program writes into its log.</summary>
internal sealed class KeptLog : ILoggerProvider, ILogger
{
    public ConcurrentQueue<Exception> Failures { get; } = new();

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (exception is not null) Failures.Enqueue(exception);
    }

    public void Dispose()
    {
    }
}
