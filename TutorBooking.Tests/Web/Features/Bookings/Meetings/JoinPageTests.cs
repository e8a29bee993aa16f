using System.Net;
using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Web.Features.Bookings.Meetings;

/// <summary>The way into a lesson, by its number and by its secret link. It is tomorrow from 9 to 10 o'clock; the room opens a quarter of an hour before.</summary>
public sealed class JoinPageTests : IAsyncLifetime
{
    private readonly AppFactory app = new() { Settings = { ["Meetings:UrlTemplate"] = "https://rooms.test/{token}" } };
    private Cast cast = null!;
    private BookingDetails lesson = null!;

    public async ValueTask InitializeAsync()
    {
        cast = await Cast.OnStageAsync(app.Database);
        var id = (await app.Get<LessonBookingService>().RequestAsync(cast.Ada, cast.WithGrace(), CancellationToken.None)).Value;
        lesson = (await app.Get<BookingService>().ConfirmAsync(cast.Grace, id, note: null, CancellationToken.None)).Value;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Both_parties_are_noted_and_sent_on_to_the_room()
    {
        app.Clock.Advance(Lessons.Tomorrow - Duration.FromMinutes(15) - app.Clock.Now);

        (await GetAsync(cast.Ada, ByNumber)).Headers.Location.ShouldBe(Room);
        app.Clock.Advance(Duration.FromMinutes(5));
        (await GetAsync(cast.Grace, ByLink)).Headers.Location.ShouldBe(Room);

        var seen = (await app.Get<BookingQueries>().FindAsync(cast.Ada, lesson.Id, CancellationToken.None)).Value;
        seen.Attendance.ShouldBe(new BookingAttendance(Lessons.Tomorrow - Duration.FromMinutes(15), Lessons.Tomorrow - Duration.FromMinutes(10)));
    }

    [Fact]
    public async Task Too_early_one_reads_when_to_come_back()
    {
        var answer = await GetAsync(cast.Ada, ByNumber);

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = await answer.Content.ReadAsStringAsync();
        page.ShouldContain("The lesson can be joined from 15 minutes before its start. Come back then.");
        page.ShouldContain($"href=\"/bookings/{lesson.Id.Value}\"");
    }

    [Fact]
    public async Task The_link_lets_no_stranger_in()
    {
        app.Clock.Advance(Lessons.Tomorrow - app.Clock.Now);

        (await GetAsync(cast.Alan, ByLink)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await GetAsync(cast.Alan, ByNumber)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await GetAsync(cast.Rosa, ByNumber)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_link_that_was_never_made_leads_nowhere()
    {
        (await GetAsync(cast.Ada, "/join/never-made")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await GetAsync(cast.Ada, "/bookings/404/join")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Who_is_not_signed_in_is_led_back_after_signing_in()
    {
        using var stranger = app.CreateClient(new() { AllowAutoRedirect = false });

        ((await stranger.GetAsync(new Uri(ByLink, UriKind.Relative))).Headers.Location?.PathAndQuery)
            .ShouldBe($"/account/login?returnUrl={Uri.EscapeDataString(ByLink)}");
    }

    private string ByNumber => $"/bookings/{lesson.Id.Value}/join";

    private string ByLink => $"/join/{lesson.JoinToken}";

    private Uri Room => new($"https://rooms.test/{lesson.JoinToken}");

    private async Task<HttpResponseMessage> GetAsync(CurrentUser by, string address)
    {
        using var client = await app.ClientOfAsync(by);
        return await client.GetAsync(new Uri(address, UriKind.Relative));
    }
}
