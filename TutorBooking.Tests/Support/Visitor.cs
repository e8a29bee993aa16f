using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace TutorBooking.Tests.Support;

/// <summary>One person at a browser, and everything that went wrong or went out while they looked.</summary>
internal sealed class Visitor : IAsyncDisposable
{
    private const float Patience = 20_000;

    private readonly IBrowserContext context;
    private readonly ConcurrentQueue<string> problems = new();
    private readonly ConcurrentQueue<Uri> requests = new();
    private readonly List<string> expected = [];
    private int webSockets;

    private Visitor(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
        context.SetDefaultTimeout(Patience);
        context.SetDefaultNavigationTimeout(Patience);
        context.Console += (_, message) => Note(message);
        context.WebError += (_, error) => problems.Enqueue($"{error.Page?.Url}: {error.Error}");
        context.Request += (_, request) => requests.Enqueue(new Uri(request.Url));
        page.WebSocket += (_, _) => Interlocked.Increment(ref webSockets);
    }

    public IPage Page { get; }

    /// <summary>How many circuits were opened; what a page costs the server beyond its answer.</summary>
    public int WebSockets => webSockets;

    public IReadOnlyCollection<Uri> Requests => requests;

    /// <summary>Errors on the console, uncaught exceptions and violations of the security policy.</summary>
    public IEnumerable<string> Problems => problems.Where(problem => !expected.Exists(part => problem.Contains(part, StringComparison.Ordinal)));

    /// <summary>Cookies and storage, so that the same person can come back in another browser without signing in again.</summary>
    public Task<string> MemoryAsync() => context.StorageStateAsync();

    /// <summary>Says that a problem is meant, such as the browser's own remark about an answer of 404.</summary>
    public void Expects(string partOfProblem) => expected.Add(partOfProblem);

    public static async Task<Visitor> InAsync(IBrowserContext context) => new(context, await context.NewPageAsync());

    /// <summary>Opens an address and waits until its controls work; a page without a circuit works at once.</summary>
    public async Task<IResponse?> GoAsync(string address)
    {
        var answer = await Page.GotoAsync(address);
        await BeReadyAsync();
        return answer;
    }

    /// <summary>Presses what leads to another page, and waits there until its controls work.</summary>
    public async Task FollowAsync(ILocator control, string address)
    {
        await control.ClickAsync();
        await Page.WaitForURLAsync(address);
        await BeReadyAsync();
    }

    private async Task BeReadyAsync()
    {
        if (await Page.Locator("body").GetAttributeAsync("data-frame") is "app")
        {
            await Page.Locator("body[data-interactive]").WaitForAsync();
        }
    }

    /// <summary>Signs in by the form, as anybody does.</summary>
    public async Task SignInAsync(string email, string password = AppPeople.Password)
    {
        await GoAsync("/account/login");
        await LogInHereAsync(email, password);
    }

    /// <summary>Fills in the form of the open page.</summary>
    public async Task LogInHereAsync(string email, string password = AppPeople.Password)
    {
        await Page.GetByLabel("Email").FillAsync(email);
        await Page.GetByLabel("Password", new PageGetByLabelOptions { Exact = true }).FillAsync(password);
        await Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Log in", Exact = true }).ClickAsync();
        await Page.WaitForURLAsync(address => !address.Contains("/account/login", StringComparison.Ordinal));
        await BeReadyAsync();
    }

    public Task SaveScreenshotAsync(string file) => Page.ScreenshotAsync(new PageScreenshotOptions { Path = file, FullPage = true });

    public ValueTask DisposeAsync() => new(context.CloseAsync());

    private void Note(IConsoleMessage message)
    {
        if (message.Type is "error" or "assert")
        {
            problems.Enqueue($"{message.Page?.Url}: {message.Text}");
        }
    }
}
