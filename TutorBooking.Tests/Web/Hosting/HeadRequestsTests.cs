using System.Net;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Web.Hosting;

public sealed class HeadRequestsTests : IAsyncLifetime
{
    private readonly AppFactory app = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/tutors", HttpStatusCode.OK)]
    [InlineData("/health/ready", HttpStatusCode.OK)]
    [InlineData("/nowhere", HttpStatusCode.NotFound)]
    [InlineData("/api/nowhere", HttpStatusCode.NotFound)]
    public async Task They_are_answered_as_a_get_and_without_content(string address, HttpStatusCode status)
    {
        using var client = new HttpClient { BaseAddress = app.Listen() };
        using var request = new HttpRequestMessage(HttpMethod.Head, new Uri(address, UriKind.Relative));
        using var head = await client.SendAsync(request);
        using var get = await client.GetAsync(new Uri(address, UriKind.Relative));

        head.StatusCode.ShouldBe(status);
        get.StatusCode.ShouldBe(status);
        head.Content.Headers.ContentType.ShouldBe(get.Content.Headers.ContentType);
        (await head.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }
}
