using NodaTime;
using NodaTime.Text;
using TutorBooking.Tests.EndToEnd;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Web.Api;

/// <summary>Other programs that call the interface over a real connection.</summary>
public abstract class ApiTest : IAsyncLifetime
{
    private readonly List<ApiClient> clients = [];
    private readonly ApiStage stage;
    private readonly bool isShared;

    /// <summary>Each test with a program and a clock of its own.</summary>
    protected ApiTest() => stage = new ApiStage();

    /// <summary>All tests of the class with one program.</summary>
    protected ApiTest(ApiStage shared) => (stage, isShared) = (shared, true);

    private protected AppFactory App => stage.App;

    private protected Pair People => stage.People;

    private protected Uri Site => stage.Site;

    private protected ApiClient Stranger => Add(new ApiClient(Site));

    public async ValueTask InitializeAsync()
    {
        if (!isShared) await stage.InitializeAsync();
        await PrepareAsync();
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        clients.ForEach(client => client.Dispose());
        if (!isShared) await stage.DisposeAsync();
    }

    private protected static string Text(Instant instant) => InstantPattern.ExtendedIso.Format(instant);

    /// <summary>What every test of the class begins with.</summary>
    private protected virtual Task PrepareAsync() => Task.CompletedTask;

    /// <summary>A program that acts for somebody, with a token that is good for an hour from now.</summary>
    private protected async Task<ApiClient> ProgramOfAsync(AppPerson person) => Add(new ApiClient(Site, await App.TokenOfAsync(person.User)));

    /// <summary>Moves the clock to an instant ahead.</summary>
    private protected void GoTo(Instant instant) => App.Clock.Advance(instant - App.Clock.Now);

    private ApiClient Add(ApiClient client)
    {
        clients.Add(client);
        return client;
    }
}
