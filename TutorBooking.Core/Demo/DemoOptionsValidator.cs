using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace TutorBooking.Core.Demo;

/// <summary>Stops a start in which strangers could sign in with the demo's password, or in which the clock is wrong.</summary>
internal sealed class DemoOptionsValidator(IHostEnvironment environment) : IValidateOptions<DemoOptions>
{
    public ValidateOptionsResult Validate(string? name, DemoOptions options) =>
        environment.IsDevelopment() ? ValidateOptionsResult.Success
        : options.Enabled is true ? ValidateOptionsResult.Fail(
            $"Setting Demo:Enabled must be false or left out in {environment.EnvironmentName}: everybody knows the password of the demo's people. It may be true in Development only.")
        : options.ClockOffset != TimeSpan.Zero ? ValidateOptionsResult.Fail(
            $"Setting Demo:ClockOffset must be left out in {environment.EnvironmentName}: people would meet at wrong times. It may be a time span such as 1.00:00:00 in Development only.")
        : ValidateOptionsResult.Success;
}
