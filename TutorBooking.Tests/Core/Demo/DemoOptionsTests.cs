using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using TutorBooking.Core.Demo;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Demo;

public sealed class DemoOptionsTests
{
    [Theory]
    [InlineData("Development", true)]
    [InlineData("Production", false)]
    public void Only_Development_has_a_demo_where_nothing_is_said(string environment, bool expected) =>
        Options(environment).Enabled.ShouldBe(expected);

    [Fact]
    public void Development_can_do_without_it() => Options("Development", ("Demo:Enabled", "false")).Enabled.ShouldBe(false);

    [Theory]
    [InlineData("Demo:Enabled", "true")]
    [InlineData("Demo:ClockOffset", "1.00:00:00")]
    public void Elsewhere_a_demo_setting_stops_the_start_and_is_named(string setting, string value) =>
        Should.Throw<OptionsValidationException>(() => Options("Production", (setting, value))).Message.ShouldStartWith($"Setting {setting} must be ");

    [Fact]
    public void A_clock_offset_that_is_no_time_span_is_named() =>
        Should.Throw<OptionsValidationException>(() => Options("Development", ("Demo:ClockOffset", "tomorrow"))).Message.ShouldContain("Demo:ClockOffset");

    [Fact]
    public void The_clock_runs_ahead_by_the_offset()
    {
        var clock = new FakeClock();

        var ahead = Services(clock, "Development", ("Demo:ClockOffset", "1.02:00:00")).GetRequiredService<TimeProvider>();

        ahead.ShouldBeOfType<OffsetTimeProvider>().GetUtcNow().ShouldBe(clock.GetUtcNow() + new TimeSpan(1, 2, 0, 0));
    }

    private static DemoOptions Options(string environment, params (string Key, string? Value)[] settings) =>
        Services(new FakeClock(), environment, settings).GetRequiredService<IOptions<DemoOptions>>().Value;

    private static ServiceProvider Services(TimeProvider clock, string environment, params (string Key, string? Value)[] settings) => new ServiceCollection()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value))).Build())
        .AddSingleton<IHostEnvironment>(new Place(environment))
        .AddDemo(clock).BuildServiceProvider();

    private sealed class Place(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;

        public string ApplicationName { get; set; } = "TutorBooking";

        public string ContentRootPath { get; set; } = "/";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
