using System.Diagnostics;
using Microsoft.Playwright;

namespace TutorBooking.Tests.Support;

/// <summary>Where a Chromium is: the one named in BROWSER_PATH, the machine's own, Playwright's, or one installed now.</summary>
internal static class BrowserFinder
{
    private const string Debian = "/usr/bin/chromium";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome.exe", "msedge.exe"];

    private static readonly string[] Folders =
    [
        .. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries),
        "/Applications/Google Chrome.app/Contents/MacOS",
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "Google", "Chrome", "Application"),
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFilesX86), "Microsoft", "Edge", "Application"),
    ];

    /// <summary>The program file of a browser; without one the run fails, for a skipped browser test proves nothing.</summary>
    public static string Find(IPlaywright playwright) =>
        Named()
        ?? OfTheMachine()
        ?? Existing(playwright.Chromium.ExecutablePath)
        ?? (Microsoft.Playwright.Program.Main(["install", "chromium"]) is 0 ? Existing(playwright.Chromium.ExecutablePath) : null)
        ?? FromDebian()
        ?? throw new InvalidOperationException("The browser tests need a Chromium: install one, or name its program file in the environment variable BROWSER_PATH.");

    private static string? Named() => Environment.GetEnvironmentVariable("BROWSER_PATH") is { Length: > 0 } path
        ? Existing(path) ?? throw new FileNotFoundException($"BROWSER_PATH names {path}, where there is no file.")
        : null;

    private static string? OfTheMachine() => Folders
        .SelectMany(folder => Names.Append("Google Chrome").Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);

    private static string? FromDebian()
    {
        if (!Environment.IsPrivilegedProcess || !File.Exists("/usr/bin/apt-get")) return null;

        return Run("apt-get", "update") && Run("apt-get", "install", "--yes", "--no-install-recommends", "chromium") ? Existing(Debian) : null;
    }

    private static bool Run(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        return process.ExitCode is 0;
    }

    private static string? Existing(string path) => File.Exists(path) ? path : null;
}
