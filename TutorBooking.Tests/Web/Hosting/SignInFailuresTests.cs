using NodaTime;
using NodaTime.Extensions;
using TutorBooking.Core.Accounts;
using TutorBooking.Tests.Support;
using TutorBooking.Web.Hosting;

namespace TutorBooking.Tests.Web.Hosting;

public sealed class SignInFailuresTests : IDisposable
{
    private readonly FakeClock clock = new();
    private readonly SignInFailures failures;

    public SignInFailuresTests() => failures = new SignInFailures(clock.ToClock());

    public void Dispose() => failures.Dispose();

    [Fact]
    public void Time_takes_no_failure_back_before_the_lock()
    {
        Fail(4).ShouldBe([false, false, false, false]);
        clock.Advance(Duration.FromHours(2));

        Fail(1).ShouldBe([true]);
    }

    [Fact]
    public void A_lock_lasts_from_its_failure_and_counting_begins_anew()
    {
        Fail(5)[^1].ShouldBeTrue();
        clock.Advance(Duration.FromTimeSpan(AccountsModule.Lockout) - Duration.FromSeconds(1));
        Fail(1).ShouldBe([true]);
        clock.Advance(Duration.FromSeconds(1));

        Fail(5).ShouldBe([false, false, false, false, true]);
    }

    private List<bool> Fail(int times) => [.. Enumerable.Range(0, times).Select(_ => failures.LockAfter("nobody@people.test"))];
}
