using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using TutorBooking.Tests.Support;
using TutorBooking.Web.Ui;

namespace TutorBooking.Tests.Web.Ui;

public sealed class CountdownTests : BunitContext
{
    private readonly FakeClock clock = new();
    private readonly OneTimer time = new();
    private int over;

    [Fact]
    public void It_shows_what_is_left_to_the_second_and_to_scale()
    {
        var shown = Show();
        Told(shown).ShouldBe(("5:00", 12));

        clock.Advance(Duration.FromSeconds(28));
        time.Ring();

        shown.WaitForAssertion(() => Told(shown).ShouldBe(("4:32", 11)));
    }

    [Fact]
    public void That_it_is_over_is_said_once()
    {
        var shown = Show();
        clock.Advance(Duration.FromMinutes(6));

        time.Ring();
        time.Ring();

        shown.WaitForAssertion(() => Told(shown).ShouldBe(("0:00", 0)));
        over.ShouldBe(1);
    }

    private IRenderedComponent<Countdown> Show()
    {
        Services.AddLogging().AddSingleton<TimeProvider>(time).AddSingleton<IClock>(new AskedClock(clock));
        return Render<Countdown>(parameters => parameters
            .Add(countdown => countdown.Label, "This time is held for you")
            .Add(countdown => countdown.Until, FakeClock.Start + Duration.FromMinutes(5))
            .Add(countdown => countdown.Whole, Duration.FromMinutes(5))
            .Add(countdown => countdown.Over, EventCallback.Factory.Create(this, () => over++)));
    }

    private static (string Left, int Cells) Told(IRenderedComponent<Countdown> shown) => (shown.Find("b").TextContent, shown.FindAll("i.on").Count);

    private sealed class AskedClock(FakeClock clock) : IClock
    {
        public Instant GetCurrentInstant() => clock.Now;
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
}
