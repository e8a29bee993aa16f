using System.Net;
using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Bookings.Meetings;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Web.Features.Bookings.Meetings;

/// <summary>The way into a lesson, by its number and by its secret link. It is tomorrow from 9 to 10 o'clock; the room opens a quarter of an hour before.</summary>
public sealed class JoinPageTests : IAsyncLifetime
{
    private const string Key = "as long as a secret of an installation has to be";

    private readonly AppFactory app = new() { Settings = { ["Meetings:UrlTemplate"] = "https://rooms.test/{token}", ["Meetings:RoomKey"] = Key } };

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Both_parties_are_noted_and_sent_on_to_the_room()
    {
        var (cast, lesson) = await AgreeAsync();
        app.Clock.Advance(Lessons.Tomorrow - Duration.FromMinutes(15) - app.Clock.Now);

        (await GetAsync(cast.Ada, ByNumber(lesson))).Headers.Location.ShouldBe(Room(lesson));
        app.Clock.Advance(Duration.FromMinutes(5));
        (await GetAsync(cast.Grace, ByLink(lesson))).Headers.Location.ShouldBe(Room(lesson));

        var seen = (await app.Get<BookingQueries>().FindAsync(cast.Ada, lesson.Id, CancellationToken.None)).Value;
        seen.Attendance.ShouldBe(new BookingAttendance(Lessons.Tomorrow - Duration.FromMinutes(15), Lessons.Tomorrow - Duration.FromMinutes(10)));
    }

    [Fact]
    public async Task Too_early_one_reads_when_to_come_back()
    {
        var (cast, lesson) = await AgreeAsync();
        var answer = await GetAsync(cast.Ada, ByNumber(lesson));

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = await answer.Content.ReadAsStringAsync();
        page.ShouldContain("The lesson can be joined from 15 minutes before its start. Come back then.");
        page.ShouldContain($"href=\"/bookings/{lesson.Id.Value}\"");
    }

    [Fact]
    public async Task The_link_lets_no_stranger_in()
    {
        var (cast, lesson) = await AgreeAsync();
        app.Clock.Advance(Lessons.Tomorrow - app.Clock.Now);

        (await GetAsync(cast.Alan, ByLink(lesson))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await GetAsync(cast.Alan, ByNumber(lesson))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await GetAsync(cast.Rosa, ByNumber(lesson))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_link_that_was_never_made_leads_nowhere()
    {
        var (cast, _) = await AgreeAsync();
        (await GetAsync(cast.Ada, "/join/never-made")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await GetAsync(cast.Ada, "/bookings/404/join")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Who_is_not_signed_in_is_led_back_after_signing_in()
    {
        var (_, lesson) = await AgreeAsync();
        using var stranger = app.CreateClient(new() { AllowAutoRedirect = false });

        ((await stranger.GetAsync(new Uri(ByLink(lesson), UriKind.Relative))).Headers.Location?.PathAndQuery)
            .ShouldBe($"/account/login?returnUrl={Uri.EscapeDataString(ByLink(lesson))}");
    }

    private static string ByNumber(BookingDetails lesson) => $"/bookings/{lesson.Id.Value}/join";

    private static string ByLink(BookingDetails lesson) => $"/join/{lesson.JoinToken}";

    private static Uri Room(BookingDetails lesson) =>
        new MeetingOptions { UrlTemplate = "https://rooms.test/{token}", RoomKey = Key }.RoomOf(lesson.JoinToken.ShouldNotBeNull());

    private async Task<(Cast Cast, BookingDetails Lesson)> AgreeAsync()
    {
        var cast = await Cast.OnStageAsync(app.Database);
        var id = (await app.Get<LessonBookingService>().RequestAsync(cast.Ada, cast.WithGrace(), CancellationToken.None)).Value;
        return (cast, (await app.Get<BookingService>().ConfirmAsync(cast.Grace, id, note: null, CancellationToken.None)).Value);
    }

    private async Task<HttpResponseMessage> GetAsync(CurrentUser by, string address)
    {
        using var client = await app.ClientOfAsync(by);
        return await client.GetAsync(new Uri(address, UriKind.Relative));
    }
}
