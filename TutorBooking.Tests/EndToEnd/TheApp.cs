using System.Collections.Concurrent;
using TutorBooking.Tests.EndToEnd;
using TutorBooking.Tests.Support;

[assembly: AssemblyFixture(typeof(TheApp))]

namespace TutorBooking.Tests.EndToEnd;

/// <summary>One running program with its demo data for every journey that needs no clock of its own; started by the first.</summary>
public sealed class TheApp : IAsyncDisposable
{
    private readonly Lazy<(AppFactory App, Uri Site)> started = new(Start);
    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> memories = new(StringComparer.Ordinal);

    internal AppFactory App => started.Value.App;

    internal Uri Site => started.Value.Site;

    public ValueTask DisposeAsync() => started.IsValueCreated ? App.DisposeAsync() : ValueTask.CompletedTask;

    /// <summary>What the browser of somebody remembers who has signed in; the form is filled in once a person.</summary>
    internal Task<string> MemoryOfAsync(Browser browser, string email) =>
        memories.GetOrAdd(email, _ => new Lazy<Task<string>>(() => SignInAsync(browser, email))).Value;

    private static (AppFactory App, Uri Site) Start()
    {
        var app = new AppFactory { WithDemo = true };
        return (app, app.Listen());
    }

    private async Task<string> SignInAsync(Browser browser, string email)
    {
        await using var visitor = await browser.OpenAsync(Site, Screen.Desk);
        await visitor.SignInAsync(email);
        return await visitor.MemoryAsync();
    }
}
