using System.Net.Http.Headers;

namespace TutorBooking.Tests.Web.Api;

/// <summary>What the framework itself refuses is told like every other "no".</summary>
public sealed class ApiFailureTests(ApiStage stage) : ApiTest(stage), IClassFixture<ApiStage>
{
    private const string Login = "/api/auth/login";

    [Theory]
    [InlineData("GET", "/api", "404 NOT_FOUND")]
    [InlineData("GET", "/api/nowhere", "404 NOT_FOUND")]
    [InlineData("GET", "/api/nowhere/at/all.json", "404 NOT_FOUND")]
    [InlineData("POST", "/api/nowhere/at/all", "404 NOT_FOUND")]
    [InlineData("GET", Login, "405 METHOD_NOT_ALLOWED")]
    [InlineData("DELETE", "/api/me", "405 METHOD_NOT_ALLOWED")]
    [InlineData("GET", "/api/me", "401 UNAUTHENTICATED")]
    public async Task Every_no_is_a_problem_with_a_code_and_a_sentence(string method, string address, string outcome)
    {
        var answer = await Stranger.SendAsync(new HttpMethod(method), address);

        answer.Outcome.ShouldBe(outcome);
        (answer.ContentHeaders.ContentType?.MediaType).ShouldBe("application/problem+json");
        answer.Field("status").GetInt32().ShouldBe(answer.Status);
        answer.Words("title").ShouldNotBeNullOrEmpty();
        answer.Words("detail").ShouldNotBeNull().ShouldEndWith(".");
        answer.Headers.Location.ShouldBeNull();
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
        (answer.Headers.CacheControl?.NoStore).ShouldBe(true);
    }

    [Fact]
    public async Task A_wrong_method_is_told_the_right_ones()
    {
        var answer = await Stranger.GetAsync(Login);

        answer.ContentHeaders.Allow.ShouldBe(["POST"]);
    }

    [Fact]
    public async Task Who_is_not_signed_in_is_told_how_one_is() =>
        (await Stranger.GetAsync("/api/me")).Headers.WwwAuthenticate.ShouldBe([new AuthenticationHeaderValue("Bearer")]);

    [Theory]
    [InlineData("{", "application/json", "400 MALFORMED")]
    [InlineData("{\"email\":}", "application/json", "400 MALFORMED")]
    [InlineData("{\"email\":\"a\",\"email\":\"b\"}", "application/json", "400 MALFORMED")]
    [InlineData("{\"email\":\"\\ud800\"}", "application/json", "400 MALFORMED")]
    [InlineData("{\"email\":\"a\\u0000b\"}", "application/json", "400 MALFORMED")]
    [InlineData("{\"\\udc00\":1}", "application/json", "400 MALFORMED")]
    [InlineData("[]", "application/json", "422 VALIDATION")]
    [InlineData("null", "application/json", "422 VALIDATION")]
    [InlineData("{\"email\":5}", "application/json", "422 VALIDATION")]
    [InlineData("{\"email\":{\"a\":1},\"password\":[]}", "application/json", "422 VALIDATION")]
    [InlineData("email=a", "application/x-www-form-urlencoded", "415 UNSUPPORTED_MEDIA_TYPE")]
    [InlineData("{}", "text/plain", "415 UNSUPPORTED_MEDIA_TYPE")]
    [InlineData("{}", "application/json; charset=utf-16", "415 UNSUPPORTED_MEDIA_TYPE")]
    public async Task A_body_that_cannot_be_read_is_told_from_one_of_a_wrong_type(string body, string type, string outcome) =>
        (await Stranger.SendAsync(HttpMethod.Post, Login, body, type)).Outcome.ShouldBe(outcome);

    [Fact]
    public async Task The_field_of_a_wrong_type_is_named() =>
        (await Stranger.PostAsync(Login, "{\"password\":5}")).Words("detail").ShouldNotBeNull().ShouldContain("“password”");

    [Fact]
    public async Task More_than_any_call_needs_is_not_read()
    {
        var answer = await Stranger.PostAsync(Login, new { email = new string('a', 70_000) });

        answer.Outcome.ShouldBe("413 TOO_LARGE");
    }

    [Fact]
    public async Task An_empty_body_is_an_object_without_fields() => (await Stranger.PostAsync("/api/auth/refresh")).Outcome.ShouldBe("401 INVALID_CREDENTIALS");
}
