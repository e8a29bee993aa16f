using Microsoft.Extensions.Options;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Demo;

/// <summary>Lets the demo's people in before the first request, where the settings want them.</summary>
internal sealed class DemoStart(DemoData demo, IOptions<DemoOptions> options) : StartStep
{
    public override Task PrepareAsync(CancellationToken ct) => options.Value.Enabled is true ? demo.PrepareAsync(ct) : Task.CompletedTask;
}
