using TutorBooking.Tests.EndToEnd;
using TutorBooking.Tests.Support;

[assembly: AssemblyFixture(typeof(TheApp))]

namespace TutorBooking.Tests.EndToEnd;

/// <summary>One running program with its demo data for every journey that needs no clock of its own; started by the first.</summary>
public sealed class TheApp : IAsyncDisposable
{
    private readonly Lazy<(AppFactory App, Uri Site)> started = new(Start);

    internal AppFactory App => started.Value.App;

    internal Uri Site => started.Value.Site;

    public ValueTask DisposeAsync() => started.IsValueCreated ? App.DisposeAsync() : ValueTask.CompletedTask;

    private static (AppFactory App, Uri Site) Start()
    {
        var app = new AppFactory { WithDemo = true };
        return (app, app.Listen());
    }
}
