using System.Net;
using TutorBooking.Core.Tutors;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Web.Features.Tutors;

public sealed class PortraitEndpointsTests : IAsyncLifetime
{
    private static readonly byte[] Pixels = [0xFF, 0xD8, 0xFF, 0xE0];

    private readonly AppFactory app = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_recipe_is_drawn_once_and_kept_for_ever()
    {
        var recipe = DrawnPortrait.RecipeFor("Ada Lovelace");

        using var response = await GetAsync(app.CreateClient(), $"/portraits/{recipe}.svg");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType.ShouldNotBeNull().MediaType.ShouldBe("image/svg+xml");
        (await response.Content.ReadAsStringAsync()).ShouldBe(DrawnPortrait.Svg(recipe));
        HeaderOf(response, "Cache-Control").ShouldBe("public, max-age=31536000, immutable");
        HeaderOf(response, "Content-Security-Policy").ShouldBe("default-src 'none'");
        HeaderOf(response, "X-Content-Type-Options").ShouldBe("nosniff");
    }

    [Theory]
    [InlineData("/portraits/helena.svg")]
    [InlineData("/portraits/g99-s1-f1-h1-k1-c1-t1-m1-e0-b0-j0.svg")]
    [InlineData("/portraits/1/1")]
    public async Task What_nobody_drew_or_uploaded_is_not_there_and_is_no_page_either(string address)
    {
        using var response = await GetAsync(app.CreateClient(), address);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await response.Content.ReadAsStringAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_approved_tutors_photo_is_for_everybody()
    {
        var photo = await UploadAsync("image/jpeg", TutorStatus.Approved);

        using var response = await GetAsync(app.CreateClient(), photo.Address);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.Content.ReadAsByteArrayAsync()).ShouldBe(Pixels);
        response.Content.Headers.ContentType.ShouldNotBeNull().ToString().ShouldBe("image/jpeg");
        response.Content.Headers.ContentDisposition.ShouldNotBeNull().DispositionType.ShouldBe("inline");
        HeaderOf(response, "Cache-Control").ShouldBe("public, max-age=31536000, immutable");
        HeaderOf(response, "Content-Security-Policy").ShouldBe("default-src 'none'; sandbox");
        HeaderOf(response, "X-Content-Type-Options").ShouldBe("nosniff");
    }

    [Fact]
    public async Task A_photo_not_yet_approved_is_for_its_owner_and_admins_only()
    {
        var photo = await UploadAsync("image/jpeg", TutorStatus.PendingReview);

        foreach (var (client, expected) in new[]
        {
            (app.CreateClient(), HttpStatusCode.NotFound),
            (await app.ClientOfAsync(photo.Cast.Ada), HttpStatusCode.NotFound),
            (await app.ClientOfAsync(photo.Cast.Grace), HttpStatusCode.OK),
            (await app.ClientOfAsync(photo.Cast.Rosa), HttpStatusCode.OK),
        })
        {
            using var response = await GetAsync(client, photo.Address);

            response.StatusCode.ShouldBe(expected);
            HeaderOf(response, "Cache-Control").ShouldBe("no-store, private");
        }
    }

    [Theory]
    [InlineData("image/svg+xml")]
    [InlineData("text/html")]
    [InlineData("image/png")]
    public async Task Nothing_but_a_picture_of_the_type_it_says_is_ever_served_from_an_upload(string type)
    {
        var photo = await UploadAsync(type, TutorStatus.Approved);

        using var response = await GetAsync(await app.ClientOfAsync(photo.Cast.Grace), photo.Address);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_replaced_photo_is_gone()
    {
        var photo = await UploadAsync("image/jpeg", TutorStatus.Approved);

        using var response = await GetAsync(app.CreateClient(), $"/portraits/{photo.Cast.GraceProfile.Value}/1");

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<(Cast Cast, string Address)> UploadAsync(string type, TutorStatus status)
    {
        var cast = await Cast.OnStageAsync(app.Database, grace =>
        {
            grace.Status = status;
            grace.PhotoVersion = 2;
        });
        await app.Database.AddAsync(new TutorPhoto { TutorId = cast.GraceProfile, ContentType = type, Content = Pixels });
        return (cast, $"/portraits/{cast.GraceProfile.Value}/2");
    }

    private static Task<HttpResponseMessage> GetAsync(HttpClient client, string address) =>
        client.GetAsync(new Uri(address, UriKind.Relative), Xunit.TestContext.Current.CancellationToken);

    private static string HeaderOf(HttpResponseMessage response, string name) => string.Join(", ", response.Headers.GetValues(name));
}
