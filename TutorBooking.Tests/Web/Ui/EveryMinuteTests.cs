using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TutorBooking.Web.Ui;

namespace TutorBooking.Tests.Web.Ui;

public sealed class EveryMinuteTests : BunitContext
{
    private readonly OneTimer time = new();
    private readonly List<Exception?> logged = [];

    [Fact]
    public void A_tick_that_fails_is_logged_and_the_next_one_comes()
    {
        var ticks = 0;
        Services.AddSingleton<TimeProvider>(time).AddSingleton<ILogger<EveryMinute>>(new Written(logged));
        var page = Render<EveryMinute>(parameters => parameters.Add(minute => minute.Tick, EventCallback.Factory.Create(this, () =>
        {
            ticks++;
            throw new InvalidOperationException("no database");
        })));

        time.Ring();
        time.Ring();

        page.WaitForAssertion(() => logged.Count.ShouldBe(2));
        ticks.ShouldBe(2);
    }

    private sealed class OneTimer : TimeProvider
    {
        private Action ring = () => { };

        public void Ring() => ring();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            ring = () => callback(state);
            return base.CreateTimer(_ => { }, state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }

    private sealed class Written(List<Exception?> logged) : ILogger<EveryMinute>
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            logged.Add(exception);
    }
}
