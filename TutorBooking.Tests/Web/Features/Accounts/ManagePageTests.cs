using System.Net;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Web.Features.Accounts;

public sealed class ManagePageTests : IAsyncLifetime
{
    private const string Page = "/account/manage";

    private readonly AppFactory app = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_new_zone_is_the_clock_of_the_very_next_page()
    {
        var person = await LoggedInAsync(Roles.Student);

        (await person.SendFormAsync(Page, "profile", ("Input.DisplayName", "Countess Ada"), ("Input.TimeZone", "Asia/Kathmandu"))).Next.ShouldBe($"{Page}?done=saved");

        var next = await person.GetStringAsync(Page);
        next.ShouldContain("Asia/Kathmandu, UTC&#x2B;5:45");
        next.ShouldContain("Your account, Countess Ada");
    }

    [Fact]
    public async Task A_device_in_another_zone_is_offered_its_own()
    {
        var person = await LoggedInAsync(Roles.Student);
        person.DefaultRequestHeaders.Add("Cookie", "tz=America%2FSao_Paulo");
        WebUtility.HtmlDecode(await person.GetStringAsync(Page)).ShouldContain("Use São Paulo");

        (await person.SendFormAsync(Page, "zone")).Next.ShouldBe($"{Page}?done=saved");

        WebUtility.HtmlDecode(await person.GetStringAsync(Page)).ShouldNotContain("Use São Paulo");
    }

    [Fact]
    public async Task A_student_who_also_teaches_is_a_tutor_at_once()
    {
        var person = await LoggedInAsync(Roles.Student);

        (await person.SendFormAsync(Page, "teach")).Next.ShouldBe("/tutor/profile");

        (await person.GetStringAsync(Page)).ShouldContain("Teaching</a>");
    }

    [Fact]
    public async Task A_tutor_who_also_learns_is_a_student_at_once()
    {
        var person = await LoggedInAsync(Roles.Tutor);

        (await person.SendFormAsync(Page, "learn")).Next.ShouldBe($"{Page}?done=learn");

        (await person.GetStringAsync(Page)).ShouldNotContain("Also learn");
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        var person = await LoggedInAsync(Roles.Student);
        using var forged = new FormUrlEncodedContent([new("_handler", "teach")]);

        (await person.PostAsync(new Uri(Page, UriKind.Relative), forged)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("/account/passkeys/creation-options")]
    [InlineData("/account/passkeys/request-options")]
    public async Task A_challenge_is_given_to_forms_of_ours_only(string address)
    {
        var person = await LoggedInAsync(Roles.Student);
        using var nothing = new FormUrlEncodedContent([]);

        (await person.PostAsync(new Uri(address, UriKind.Relative), nothing)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private async Task<HttpClient> LoggedInAsync(Roles roles)
    {
        var ada = await app.AddPersonAsync("Ada Lovelace", roles, "Europe/London");
        var person = app.CreatePerson();
        await person.LogInAsync(ada.Email);
        return person;
    }
}
