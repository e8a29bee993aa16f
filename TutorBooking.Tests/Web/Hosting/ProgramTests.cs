using System.Globalization;
using System.Net;
using Microsoft.Extensions.Configuration;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Web.Hosting;

public sealed class ProgramTests : IAsyncLifetime
{
    private readonly AppFactory app = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/")]
    public async Task The_program_answers(string address)
    {
        using var answer = await app.CreateClient().GetAsync(new Uri(address, UriKind.Relative));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_program_answers_on_a_real_port_too()
    {
        using var client = new HttpClient { BaseAddress = app.Listen() };

        (await client.GetStringAsync(new Uri("/health/ready", UriKind.Relative))).ShouldBe("Healthy");
        client.BaseAddress.Port.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void The_settings_at_the_root_are_read() => app.Get<IConfiguration>()["Database:Engine"].ShouldBe("Sqlite");

    [Fact]
    public void Numbers_are_written_alike_whatever_the_machine_speaks()
    {
        app.Get<IConfiguration>();

        CultureInfo.DefaultThreadCurrentCulture.ShouldBe(CultureInfo.InvariantCulture);
        CultureInfo.DefaultThreadCurrentUICulture.ShouldBe(CultureInfo.InvariantCulture);
    }

    [Fact]
    public async Task People_can_be_added_with_their_roles()
    {
        var ada = await app.AddPersonAsync("Ada Lovelace", Roles.Student | Roles.Tutor, "Europe/London");

        ada.User.IsTutor.ShouldBeTrue();
        (await app.Database.ReadAsync(db => Task.FromResult(db.UserRoles.Count()))).ShouldBe(2);
    }
}
