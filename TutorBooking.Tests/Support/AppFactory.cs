using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using TutorBooking.Core.Notifications;

namespace TutorBooking.Tests.Support;

/// <summary>The whole program in this process, with all that runs in its background, on a database and a clock of the test's own.</summary>
/// <remarks>Answers in memory; after <see cref="Listen"/> on a real port, for a browser.</remarks>
internal sealed class AppFactory : WebApplicationFactory<Program>
{
    private readonly string mailFolder = Path.Combine(Path.GetTempPath(), $"tutorbooking-mails-{Guid.NewGuid():N}");

    public TestDatabase Database { get; } = new();

    public FakeClock Clock { get; } = new();

    /// <summary>Whether the program finds or makes its demo data at start; without it there is nobody.</summary>
    public bool WithDemo { get; init; }

    /// <summary>What this program does otherwise than the real one, beside the test's usual doubles.</summary>
    public Action<IServiceCollection> Changes { get; init; } = _ => { };

    /// <summary>Settings that differ from the test's usual ones, such as <c>["RateLimits:Enabled"] = "true"</c>.</summary>
    public Dictionary<string, string> Settings { get; } = new(StringComparer.Ordinal);

    /// <summary>What was mailed, oldest first, as .eml texts.</summary>
    public IReadOnlyList<string> Mails => Directory.Exists(mailFolder)
        ? [.. new DirectoryInfo(mailFolder).EnumerateFiles("*.eml").OrderBy(file => file.CreationTimeUtc).Select(file => File.ReadAllText(file.FullName))]
        : [];

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    /// <summary>Starts on a free port of this machine, and answers the address there.</summary>
    public Uri Listen()
    {
        UseKestrel(0);
        StartServer();
        return ClientOptions.BaseAddress;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Database.Dispose();
        if (Directory.Exists(mailFolder))
        {
            Directory.Delete(mailFolder, recursive: true);
        }
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("ConnectionStrings:TutorBooking", Database.ConnectionString);
        builder.UseSetting("Demo:Enabled", WithDemo.ToString());
        builder.UseSetting("Email:Folder", mailFolder);
        builder.UseSetting("RateLimits:Enabled", bool.FalseString);
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        foreach (var (name, value) in Settings)
        {
            builder.UseSetting(name, value);
        }

        builder.ConfigureTestServices(services => Changes(services.AddSingleton<TimeProvider>(Clock).AddSingleton(Database.Changes).AddSingleton<IMailTransport, KeptMails>()));
    }
}
