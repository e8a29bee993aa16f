using NodaTime;
using NodaTime.Text;
using TutorBooking.Tests.EndToEnd;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Web.Api;

/// <summary>The program on a real port, and other programs that call it: each class of tests its own people, each test its own hour of them.</summary>
public abstract class ApiTest : IAsyncLifetime
{
    private readonly List<ApiClient> clients = [];
    private readonly AppFactory app = new();
    private Pair? people;
    private Uri? site;

    private protected AppFactory App => app;

    private protected Pair People => people ?? throw new InvalidOperationException("Nobody is on stage yet.");

    private protected Uri Site => site ?? throw new InvalidOperationException("The program does not run yet.");

    private protected ApiClient Stranger => Add(new ApiClient(Site));

    public virtual async ValueTask InitializeAsync()
    {
        site = app.Listen();
        people = await Pair.OnStageAsync(app);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        clients.ForEach(client => client.Dispose());
        await app.DisposeAsync();
    }

    private protected static string Text(Instant instant) => InstantPattern.ExtendedIso.Format(instant);

    /// <summary>A program that acts for somebody, with a token that is good for an hour from now.</summary>
    private protected async Task<ApiClient> ProgramOfAsync(AppPerson person) => Add(new ApiClient(Site, await app.TokenOfAsync(person.User)));

    /// <summary>Moves the clock to an instant ahead.</summary>
    private protected void GoTo(Instant instant) => app.Clock.Advance(instant - app.Clock.Now);

    private ApiClient Add(ApiClient client)
    {
        clients.Add(client);
        return client;
    }
}
