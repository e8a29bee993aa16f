using TutorBooking.Core.Accounts;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Core.Accounts;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Web.Features.Accounts;

public sealed class ForgottenPasswordTests : IAsyncLifetime
{
    private const string Next = "another sentence";

    private readonly AppFactory app = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_mailed_link_leads_to_a_new_password_and_the_login()
    {
        var ada = await app.AddPersonAsync("Ada Lovelace", Roles.Student);
        var person = app.CreatePerson();

        await AskAsync(person, ada.Email);
        var link = AccountCalls.Link(await app.LastMailAsync());

        link.GetLeftPart(UriPartial.Path).ShouldBe("http://localhost:5080/account/reset-password");
        (await person.SendFormAsync(link.PathAndQuery, "reset", ("Password", Next))).Next.ShouldBe("/account/login?reset=true");
        (await person.LogInAsync(ada.Email)).Next.ShouldBeEmpty();
        (await person.LogInAsync(ada.Email, Next)).Next.ShouldBe("/bookings");
    }

    [Fact]
    public async Task An_unknown_address_is_answered_like_a_known_one()
    {
        var ada = await app.AddPersonAsync("Ada Lovelace", Roles.Student);

        var known = await AskAsync(app.CreatePerson(), ada.Email);
        var unknown = await AskAsync(app.CreatePerson(), "nobody@people.test");

        known.Next.ShouldBe("/account/forgot-password?sent=true");
        (unknown.StatusCode, unknown.Next).ShouldBe((known.StatusCode, known.Next));
    }

    [Fact]
    public async Task A_bent_link_says_so_and_offers_a_new_one()
    {
        var answer = await app.CreatePerson().SendFormAsync("/account/reset-password?account=1&token=bent", "reset", ("Password", Next));

        var alert = (await answer.PageAsync()).QuerySelector("[role=alert]");
        (alert?.TextContent).ShouldNotBeNull().ShouldContain(AccountRefusals.LinkSpent.Sentence);
        (alert?.QuerySelector("a")?.GetAttribute("href")).ShouldBe("/account/forgot-password");
    }

    [Fact]
    public async Task A_new_password_ends_the_sessions_of_other_devices_within_a_minute()
    {
        var ada = await app.AddPersonAsync("Ada Lovelace", Roles.Student);
        var (here, there) = (app.CreatePerson(), app.CreatePerson());
        await here.LogInAsync(ada.Email);
        await there.LogInAsync(ada.Email);

        var changed = await here.SendFormAsync("/account/manage/password", "password", ("Input.Current", AppPeople.Password), ("Input.Password", Next));
        app.Clock.Advance(NodaTime.Duration.FromSeconds(61));

        changed.Next.ShouldBe("/account/manage/password?done=true");
        (await there.GetAsync(new Uri("/account/manage", UriKind.Relative))).Next.ShouldNotBeEmpty();
        (await here.GetAsync(new Uri("/account/manage", UriKind.Relative))).EnsureSuccessStatusCode();
    }

    private static Task<HttpResponseMessage> AskAsync(HttpClient person, string email) =>
        person.SendFormAsync("/account/forgot-password", "forgot", ("Email", email));
}
