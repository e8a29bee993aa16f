using System.Globalization;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Web.Api.Reads;

/// <summary>What caches on the way are told of every kind of read.</summary>
public sealed class ReadHeadersTests(ApiStage stage) : ApiTest(stage), IClassFixture<ApiStage>
{
    public static TheoryData<string> ForStrangers { get; } =
    [
        "/api/subjects", "/api/tutors", "/api/tutors?sort=-rate&page_size=5", "/api/tutors/{0}", "/api/tutors/{0}/public", "/api/tutors/{0}/reviews", "/api/tutors/{0}/packages",
    ];

    [Theory]
    [MemberData(nameof(ForStrangers))]
    public async Task What_strangers_read_may_be_kept_for_a_minute(string address)
    {
        var first = await Stranger.GetAsync(Here(address));
        var second = await Stranger.GetAsync(Here(address));
        var known = await Stranger.SendAsync(HttpMethod.Get, Here(address), headers: ("If-None-Match", first.Headers.ETag.ShouldNotBeNull().ToString()));

        foreach (var answer in new[] { first, second, known })
        {
            (answer.Headers.CacheControl?.ToString()).ShouldBe("public, max-age=60");
            answer.Headers.Vary.ShouldBe(["Authorization", "Cookie"]);
            answer.Headers.Age.ShouldBe(TimeSpan.Zero);
            answer.Headers.ETag.ShouldBe(first.Headers.ETag);
        }

        (second.Status, second.Text, second.ContentHeaders.ContentType?.MediaType).ShouldBe((200, first.Text, "application/json"));
        (known.Status, known.Text).ShouldBe((304, ""));
    }

    [Theory]
    [MemberData(nameof(ForStrangers))]
    public async Task What_somebody_signed_in_reads_is_kept_by_nobody(string address)
    {
        await Stranger.GetAsync(Here(address));
        using var browser = await App.ClientOfAsync(People.Ada.User);
        var cookie = string.Join("; ", browser.DefaultRequestHeaders.GetValues("Cookie"));

        NotKept(await (await ProgramOfAsync(People.Ada)).GetAsync(Here(address)), 200);
        NotKept(await Stranger.SendAsync(HttpMethod.Get, Here(address), headers: ("Cookie", cookie)), 200);
        NotKept(await Stranger.SendAsync(HttpMethod.Get, Here(address), headers: ("Authorization", "Bearer none")), 401);
        NotKept(await Stranger.SendAsync(HttpMethod.Get, Here(address), headers: ("Authorization", "Basic none")), 200);
    }

    [Theory]
    [InlineData("/api/tutors/{0}/slots?from=2026-11-24T00:00:00Z&to=2026-11-25T00:00:00Z&duration_minutes=60", 200)]
    [InlineData("/api/tutors/{0}/slots/why?start_at=2026-11-24T09:00:00Z&duration_minutes=60", 200)]
    [InlineData("/api/tutors?sort=next_slot", 200)]
    [InlineData("/api/tutors?page=0", 422)]
    [InlineData("/api/tutors/999999", 404)]
    [InlineData("/api/tutors/999999/reviews", 404)]
    public async Task What_is_true_for_a_moment_only_is_kept_by_nobody(string address, int status)
    {
        NotKept(await Stranger.GetAsync(Here(address)), status);
        NotKept(await Stranger.GetAsync(Here(address)), status);
    }

    private static void NotKept(ApiAnswer answer, int status)
    {
        answer.Status.ShouldBe(status);
        (answer.Headers.CacheControl?.ToString()).ShouldBe("no-store");
        answer.Headers.Age.ShouldBeNull();
    }

    private string Here(string address) => string.Format(CultureInfo.InvariantCulture, address, People.Profile.Value);
}
