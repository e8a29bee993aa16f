using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using NodaTime;
using NodaTime.Text;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Tutors;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Web.Features.Tutors;

public sealed partial class ProfilePageTests : IAsyncLifetime
{
    private readonly AppFactory app = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory]
    [InlineData("", 60)]
    [InlineData("week=2026-12-02&duration=90", 90)]
    [InlineData("duration=45", 60)]
    public async Task Every_start_on_the_page_is_accepted_and_none_is_missing(string query, int minutes)
    {
        var cast = await Cast.OnStageAsync(app.Database);

        var page = await ClientIn("America/Sao_Paulo").GetPageAsync($"/tutors/{cast.GraceProfile.Value}?{query}");

        var starts = page.QuerySelectorAll("a.slot").Select(link => StartOf(link, cast.GraceProfile, minutes)).ToList();
        starts.ShouldNotBeEmpty();
        foreach (var start in starts)
        {
            (await app.Get<OpenSlotQueries>().ExplainAsync(cast.GraceProfile, start, minutes, viewer: null, CancellationToken.None)).ShouldBeNull();
        }

        var zone = DateTimeZoneProviders.Tzdb["America/Sao_Paulo"];
        var monday = starts[0].InZone(zone).Date.PlusDays(1).Previous(IsoDayOfWeek.Monday);
        var week = new Interval(zone.AtStartOfDay(monday).ToInstant(), zone.AtStartOfDay(monday.PlusWeeks(1)).ToInstant());
        starts.ShouldBe(await app.Get<OpenSlotQueries>().FindAsync(cast.GraceProfile, week, minutes, viewer: null, CancellationToken.None));
    }

    [Fact]
    public async Task A_start_is_named_in_full_by_the_visitors_clock()
    {
        var cast = await Cast.OnStageAsync(app.Database);

        var page = await ClientIn("Europe/Berlin").GetPageAsync($"/tutors/{cast.GraceProfile.Value}?week=2026-11-24");

        var link = page.QuerySelectorAll("a.slot").Single(link => link.GetAttribute("href")?.Contains("2026-11-24T13:00:00Z", StringComparison.Ordinal) is true);
        NameOf(link).ShouldBe("Book Tuesday 24 November 2026, 14:00");
        (link.QuerySelector("small")?.TextContent).ShouldBe("13:00");
    }

    [Fact]
    public async Task An_hour_that_comes_twice_shows_its_offset()
    {
        var cast = await Cast.OnStageAsync(app.Database);
        app.Clock.Advance(Instant.FromUtc(2027, 3, 29, 9, 0) - app.Clock.Now);

        // In Lord Howe the clocks go back by half an hour at 15 o'clock UTC.
        var page = await ClientIn("Australia/Lord_Howe").GetPageAsync($"/tutors/{cast.GraceProfile.Value}?week=2027-04-04");

        page.QuerySelectorAll("a.slot").Select(NameOf).Where(name => name.Contains("4 April 2027, 01:30", StringComparison.Ordinal))
            .ShouldBe(["Book Sunday 4 April 2027, 01:30 (UTC+11)", "Book Sunday 4 April 2027, 01:30 (UTC+10:30)"]);
    }

    [Fact]
    public async Task Weeks_turn_neither_into_the_past_nor_beyond_the_horizon()
    {
        var cast = await Cast.OnStageAsync(app.Database);
        var client = ClientIn("Etc/UTC");
        var address = $"/tutors/{cast.GraceProfile.Value}";

        var first = await client.GetPageAsync($"{address}?week=2020-01-01");
        first.QuerySelector("a[rel=prev]").ShouldBeNull();
        WeekOf(first.QuerySelector("a[rel=next]")).ShouldBe("2026-11-30");

        // Sixty days after Monday 23 November is Friday 22 January.
        var last = await client.GetPageAsync($"{address}?week=9999-12-31");
        last.QuerySelector("a[rel=next]").ShouldBeNull();
        WeekOf(last.QuerySelector("a[rel=prev]")).ShouldBe("2027-01-11");
        (await client.GetAsync($"{address}?week=nonsense&duration=x&reviews=-1")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_week_without_open_times_leads_to_the_next_that_has_some()
    {
        var cast = await Cast.OnStageAsync(app.Database, tutor => (tutor.Schedule ?? throw new InvalidOperationException("No hours.")).MinimumNoticeMinutes = 8 * 24 * 60);

        var page = await ClientIn("Etc/UTC").GetPageAsync($"/tutors/{cast.GraceProfile.Value}?week=2026-11-23");

        page.QuerySelectorAll("a.slot").ShouldBeEmpty();
        WeekOf(page.QuerySelector("a[href*='week=2026-12']:not([rel])")).ShouldBe("2026-12-01");
        (await ClientIn("Etc/UTC").GetPageAsync($"/tutors/{cast.GraceProfile.Value}")).QuerySelectorAll("a.slot").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task The_price_is_shown_for_every_length_and_no_address_of_a_person()
    {
        var cast = await Cast.OnStageAsync(app.Database);

        var page = await ClientIn("Etc/UTC").GetPageAsync($"/tutors/{cast.GraceProfile.Value}");

        page.QuerySelectorAll(".prices dd").Select(price => price.TextContent).ShouldBe(["25.88\u00A0€", "51.75\u00A0€", "77.63\u00A0€"]);
        page.DocumentElement.OuterHtml.ShouldNotContain("@people.test");
        page.DocumentElement.OuterHtml.ShouldNotContain(" style=");
        page.Title.ShouldBe("Grace Hopper, Mathematics · TutorBooking");
    }

    [Theory]
    [InlineData(TutorStatus.Draft)]
    [InlineData(TutorStatus.PendingReview)]
    [InlineData(TutorStatus.Rejected)]
    [InlineData(TutorStatus.Suspended)]
    public async Task A_profile_that_is_not_approved_is_there_for_its_owner_and_admins_only(TutorStatus status)
    {
        var cast = await Cast.OnStageAsync(app.Database, tutor => tutor.Status = status);
        var address = $"/tutors/{cast.GraceProfile.Value}";

        (await ClientIn("Etc/UTC").GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await app.ClientOfAsync(cast.Ada)).GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        foreach (var person in new[] { cast.Grace, cast.Rosa })
        {
            var page = await (await app.ClientOfAsync(person)).GetPageAsync(address);
            (page.QuerySelector("h1")?.TextContent).ShouldBe("Grace Hopper");
            page.QuerySelector(".notice[role=status]").ShouldNotBeNull();
            page.QuerySelectorAll("a.slot").ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Nobody_is_found_under_a_number_that_is_nobodys() =>
        (await ClientIn("Etc/UTC").GetAsync("/tutors/999999")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    private HttpClient ClientIn(string zone)
    {
        var client = app.CreateClient();
        client.DefaultRequestHeaders.Add("Cookie", $"tz={Uri.EscapeDataString(zone)}");
        return client;
    }

    private static Instant StartOf(IElement link, TutorId tutor, int minutes)
    {
        var address = Booking().Match(link.GetAttribute("href") ?? "");
        address.Groups["tutor"].Value.ShouldBe(tutor.Value.ToString(CultureInfo.InvariantCulture));
        address.Groups["minutes"].Value.ShouldBe(minutes.ToString(CultureInfo.InvariantCulture));
        return InstantPattern.ExtendedIso.Parse(address.Groups["start"].Value).Value;
    }

    private static string NameOf(IElement link) => string.Concat(link.ChildNodes.Where(node => node is not IElement { TagName: "SMALL" }).Select(node => node.TextContent)).Trim();

    private static string? WeekOf(IElement? link) => Week().Match(link?.GetAttribute("href") ?? "").Groups["week"].Value;

    [GeneratedRegex(@"^/tutors/(?<tutor>\d+)/book\?start=(?<start>[^&]+)&duration=(?<minutes>\d+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Booking();

    [GeneratedRegex("week=(?<week>[0-9-]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Week();
}
