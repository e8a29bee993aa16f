using Microsoft.AspNetCore.Components.Server;

namespace TutorBooking.Web.Hosting;

/// <summary>What becomes of an open page whose connection is gone.</summary>
internal static class LostCircuits
{
    // A phone in a pocket, a laptop closed for a coffee: the page goes on where it was. How many are kept at all is bounded by the framework's own limit.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    public static void Configure(CircuitOptions options)
    {
        options.DisconnectedCircuitRetentionPeriod = Patience;

        // The framework would bring a forgotten page back as it was first loaded and say nothing of what has been typed since.
        // Without that, the page tells the person that it is too old, and what was typed can still be copied.
        options.PersistedCircuitInMemoryMaxRetained = 0;
    }
}
