using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Web.Shell;

public sealed class StatusPagesTests : IAsyncLifetime
{
    private readonly AppFactory app = new();
    private readonly KeptLog log = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync()
    {
        log.Dispose();
        return app.DisposeAsync();
    }

    [Theory]
    [InlineData("/nowhere")]
    [InlineData("/nowhere/at/all?q=1")]
    [InlineData("/not-found")]
    public async Task An_unknown_address_is_a_friendly_404(string address)
    {
        var (status, text) = await GetAsync(address);

        status.ShouldBe(HttpStatusCode.NotFound);
        text.ShouldContain("This page is not on the timetable.");
        text.ShouldContain("Search tutors");
    }

    [Theory]
    [InlineData("/health/nowhere")]
    [InlineData("/portraits/nowhere")]
    public async Task Programs_get_the_bare_status(string address)
    {
        var (status, text) = await GetAsync(address);

        status.ShouldBe(HttpStatusCode.NotFound);
        text.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_forbidden_page_says_so_and_nothing_of_what_is_behind()
    {
        var (status, text) = await GetAsync("/forbidden");

        status.ShouldBe(HttpStatusCode.Forbidden);
        text.ShouldContain("This page is for somebody else.");
    }

    [Theory]
    [InlineData(400, "We could not read that.")]
    [InlineData(403, "This page is for somebody else.")]
    [InlineData(404, "This page is not on the timetable.")]
    [InlineData(413, "That was too large.")]
    [InlineData(429, "That was too fast.")]
    public async Task A_bare_status_gets_its_page_and_stays_that_status(int status, string title)
    {
        var answer = await AnswerAsync(context => context.Response.StatusCode = status, HttpMethod.Get, "/of-the-test");

        answer.Status.ShouldBe((HttpStatusCode)status);
        answer.Text.ShouldContain(title);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task A_failure_shows_a_number_and_nothing_of_itself(string method)
    {
        var answer = await AnswerAsync(_ => throw new InvalidOperationException("the secret of the failure"), new HttpMethod(method), "/of-the-test");

        answer.Status.ShouldBe(HttpStatusCode.InternalServerError);
        answer.Text.ShouldContain("Something broke on our side.");
        answer.Text.ShouldMatch("<code>[0-9a-f]{32}</code>");
        answer.Text.ShouldNotContain("secret");
        answer.Text.ShouldNotContain("InvalidOperationException");
    }

    [Fact]
    public async Task A_failure_before_a_program_is_a_bare_500()
    {
        var answer = await AnswerAsync(_ => throw new InvalidOperationException("the secret of the failure"), HttpMethod.Get, "/hubs/of-the-test");

        answer.ShouldBe((HttpStatusCode.InternalServerError, ""));
    }

    [Fact]
    public async Task A_failure_of_the_interface_is_a_problem_that_tells_nothing_of_itself()
    {
        var answer = await AnswerAsync(_ => throw new InvalidOperationException("the secret of the failure"), HttpMethod.Get, "/api/of-the-test");

        answer.Status.ShouldBe(HttpStatusCode.InternalServerError);
        answer.Text.ShouldContain("\"code\":\"UNEXPECTED\"");
        answer.Text.ShouldNotContain("secret");
        answer.Text.ShouldNotContain("InvalidOperationException");
    }

    [Theory]
    [InlineData("/of-the-test")]
    [InlineData("/api/of-the-test")]
    [InlineData("/hubs/of-the-test")]
    public async Task A_failure_stands_in_the_log_whoever_was_answered(string address)
    {
        await AnswerAsync(_ => throw new InvalidOperationException("the secret of the failure"), HttpMethod.Get, address);

        log.Failures.ShouldContain(failure => failure.Message == "the secret of the failure");
    }

    // The program with one more thing in it, which answers every address that nobody else does.
    private async Task<(HttpStatusCode Status, string Text)> AnswerAsync(Action<HttpContext> last, HttpMethod method, string address)
    {
        await using var broken = app.WithWebHostBuilder(host => host.ConfigureTestServices(services => services.AddSingleton<ILoggerProvider>(log).AddSingleton<IStartupFilter>(new Last(last))));
        using var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative));
        using var response = await broken.CreateClient().SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    private async Task<(HttpStatusCode Status, string Text)> GetAsync(string address)
    {
        using var response = await app.CreateClient().GetAsync(new Uri(address, UriKind.Relative));
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    private sealed class Last(Action<HttpContext> answer) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            next(app);
            app.Run(context =>
            {
                answer(context);
                return Task.CompletedTask;
            });
        };
    }
}
