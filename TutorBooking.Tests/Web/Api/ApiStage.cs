using TutorBooking.Tests.EndToEnd;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Web.Api;

/// <summary>The program on a real port with three people on stage; for one test, or for all tests of a class that leave the clock and each other's hours alone.</summary>
public sealed class ApiStage : IAsyncLifetime
{
    private Pair? people;
    private Uri? site;

    internal AppFactory App { get; } = new();

    internal Pair People => people ?? throw new InvalidOperationException("Nobody is on stage yet.");

    internal Uri Site => site ?? throw new InvalidOperationException("The program does not run yet.");

    public async ValueTask InitializeAsync()
    {
        site = App.Listen();
        people = await Pair.OnStageAsync(App);
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
