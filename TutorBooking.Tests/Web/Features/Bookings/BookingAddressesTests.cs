using System.Net;
using System.Text.RegularExpressions;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Web.Features.Bookings;

/// <summary>Who comes to the pages of a lesson over HTTP and who is turned away.</summary>
public sealed partial class BookingAddressesTests : IAsyncLifetime
{
    private static readonly string[] Pages = ["", "/reschedule", "/propose", "/review", "/join"];

    private readonly AppFactory app = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Strangers_are_forbidden_every_page_of_a_lesson_and_read_nothing_of_it()
    {
        var (cast, booking) = await AgreeAsync();

        using var stranger = await app.ClientOfAsync(cast.Alan);
        foreach (var page in Pages)
        {
            var answer = await GetAsync(stranger, booking, page);
            answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden, page);
            // Letters that stand for nothing, as in a token, are no words.
            var words = Tags().Replace(await answer.Content.ReadAsStringAsync(), " ");
            words.ShouldNotContain("Ada", Case.Sensitive, page);
            words.ShouldNotContain("Improper integrals", Case.Sensitive, page);
        }
    }

    [Fact]
    public async Task Who_is_not_signed_in_is_led_to_the_sign_in_and_back()
    {
        var (_, booking) = await AgreeAsync();

        using var nobody = app.CreateClient(new() { AllowAutoRedirect = false });
        foreach (var page in Pages)
        {
            ((await GetAsync(nobody, booking, page)).Headers.Location?.PathAndQuery)
                .ShouldBe($"/account/login?returnUrl={Uri.EscapeDataString($"/bookings/{booking.Value}{page}")}", page);
        }
    }

    [Fact]
    public async Task A_lesson_that_does_not_exist_is_not_found_on_any_page()
    {
        var (cast, _) = await AgreeAsync();

        using var student = await app.ClientOfAsync(cast.Ada);
        foreach (var page in Pages)
        {
            (await GetAsync(student, new BookingId(404), page)).StatusCode.ShouldBe(HttpStatusCode.NotFound, page);
        }
    }

    private static Task<HttpResponseMessage> GetAsync(HttpClient client, BookingId booking, string page) =>
        client.GetAsync(new Uri($"/bookings/{booking.Value}{page}", UriKind.Relative));

    private async Task<(Cast Cast, BookingId Booking)> AgreeAsync()
    {
        var cast = await Cast.OnStageAsync(app.Database);
        var id = (await app.Get<LessonBookingService>().RequestAsync(cast.Ada, cast.WithGrace(), CancellationToken.None)).Value;
        return (cast, (await app.Get<BookingService>().ConfirmAsync(cast.Grace, id, note: null, CancellationToken.None)).Value.Id);
    }

    [GeneratedRegex("<[^>]*>", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tags();
}
