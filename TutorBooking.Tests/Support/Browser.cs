using Microsoft.Playwright;
using TutorBooking.Tests.Support;

[assembly: AssemblyFixture(typeof(Browser))]

namespace TutorBooking.Tests.Support;

/// <summary>One Chromium for the whole run, started by the first test that opens a page.</summary>
public sealed class Browser : IAsyncDisposable
{
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
    ];

    private readonly SemaphoreSlim gate = new(1, 1);
    private IPlaywright? playwright;
    private IBrowser? chromium;

    public async ValueTask DisposeAsync()
    {
        if (chromium is not null)
        {
            await chromium.CloseAsync();
        }

        playwright?.Dispose();
        gate.Dispose();
    }

    /// <summary>A person with a browser of their own: no cookie and no cache, unless they bring a <paramref name="memory"/>.</summary>
    internal async Task<Visitor> OpenAsync(Uri site, Screen screen, string? memory = null)
    {
        var context = await (await StartAsync()).NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = site.ToString(),
            ViewportSize = new ViewportSize { Width = screen.Width, Height = screen.Height },
            ColorScheme = screen.IsDark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            TimezoneId = screen.Zone,
            Locale = "en-GB",
            StorageState = memory,
        });
        return await Visitor.InAsync(context);
    }

    private async Task<IBrowser> StartAsync()
    {
        await gate.WaitAsync();
        try
        {
            playwright ??= await Playwright.CreateAsync();
            return chromium ??= await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = BrowserFinder.Find(playwright), Args = Flags });
        }
        finally
        {
            gate.Release();
        }
    }
}
