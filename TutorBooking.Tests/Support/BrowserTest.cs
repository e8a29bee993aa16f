using System.Text.RegularExpressions;

namespace TutorBooking.Tests.Support;

/// <summary>A test with people at browsers. However it ends, nobody's console may have shown an error and no page a foreign host.</summary>
public abstract partial class BrowserTest(Browser browser) : IAsyncLifetime
{
    private static readonly string Pictures = Path.Combine(Repository.Root, "artifacts", "browser");

    private readonly List<Visitor> visitors = [];

    /// <summary>Everybody's.</summary>
    protected Browser Browser { get; } = browser;

    public virtual ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (TestContext.Current.TestState?.Result is Xunit.TestResult.Failed)
        {
            await KeepPicturesAsync();
        }

        foreach (var visitor in visitors)
        {
            await visitor.DisposeAsync();
        }

        visitors.SelectMany(visitor => visitor.Problems).ShouldBeEmpty();
        visitors.SelectMany(visitor => visitor.Requests).Where(IsForeign).ShouldBeEmpty();
    }

    internal async Task<Visitor> OpenAsync(Uri site, Screen? screen = null, string? memory = null)
    {
        var visitor = await Browser.OpenAsync(site, screen ?? Screen.Desk, memory);
        visitors.Add(visitor);
        return visitor;
    }

    private static bool IsForeign(Uri request) => !request.IsLoopback && request.Scheme is not ("data" or "blob" or "about");

    // What people saw last, for whoever has to find out why.
    private async Task KeepPicturesAsync()
    {
        var test = NoFileName().Replace(TestContext.Current.Test?.TestDisplayName ?? "test", "-");
        for (var i = 0; i < visitors.Count; i++)
        {
            await visitors[i].SaveScreenshotAsync(Path.Combine(Pictures, $"{test}-{i + 1}.png"));
        }
    }

    [GeneratedRegex("[^A-Za-z0-9_]+")]
    private static partial Regex NoFileName();
}
