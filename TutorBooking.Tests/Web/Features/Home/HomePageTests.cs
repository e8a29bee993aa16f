using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Net.Http.Headers;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Tutors;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Web.Features.Home;

public sealed class HomePageTests : IAsyncLifetime
{
    private readonly AppFactory app = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Subjects_come_with_their_mark_and_the_number_of_their_tutors()
    {
        var cast = await Cast.OnStageAsync(app.Database);
        await AddTutorAsync("Emmy Noether", cast.Mathematics);

        var page = await OpenAsync();

        var tile = page.QuerySelector($"a[href='/tutors?subject={cast.Mathematics.Value}']").ShouldNotBeNull();
        tile.Text().ShouldContain("x²");
        tile.Text().ShouldContain("Mathematics");
        tile.Text().ShouldContain("2 tutors");
        page.Body.ShouldNotBeNull().Text().ShouldContain("2 approved tutors in 1 subject and 1 time zone.");
    }

    [Fact]
    public async Task The_search_box_asks_the_search_page()
    {
        var cast = await Cast.OnStageAsync(app.Database);

        var form = (await OpenAsync()).QuerySelector<IHtmlFormElement>("form[role=search]").ShouldNotBeNull();

        form.GetAttribute("action").ShouldBe("/tutors");
        form.Method.ShouldBe("get");
        LabelOf(form, "input[type=search][name=q]").ShouldBe("Search tutors");
        LabelOf(form, "select[name=subject]").ShouldBe("Subject");
        form.QuerySelectorAll("option").Select(option => (option.GetAttribute("value"), option.Text()))
            .ShouldBe([("", "Any subject"), ($"{cast.Mathematics.Value}", "Mathematics")]);
        form.QuerySelector("button").ShouldNotBeNull().Text().ShouldBe("Search");
    }

    [Fact]
    public async Task The_board_shows_a_real_open_hour_on_both_clocks()
    {
        var cast = await Cast.OnStageAsync(app.Database);

        var board = (await OpenAsync("Europe/Berlin")).QuerySelector(".board").ShouldNotBeNull();

        board.GetAttribute("aria-label").ShouldBe("The next open hour of Grace Hopper: Monday 23 November 2026, 11:00 in Berlin is 10:00 in UTC.");
        board.QuerySelector("a").ShouldNotBeNull().GetAttribute("href").ShouldBe($"/tutors/{cast.GraceProfile.Value}?week=2026-11-23");
        board.QuerySelector(".open").ShouldNotBeNull().Text().ShouldBe("13:00 is open");
        board.QuerySelector(".now.n-13").ShouldNotBeNull();
    }

    [Fact]
    public async Task Without_an_approved_tutor_there_is_no_board_and_nothing_is_made_up()
    {
        await Cast.OnStageAsync(app.Database, grace => grace.Status = TutorStatus.PendingReview);

        var page = await OpenAsync();

        page.QuerySelector(".board, .subjects, .cards").ShouldBeNull();
        page.Body.ShouldNotBeNull().Text().ShouldContain("No tutor is approved yet.");
        page.QuerySelector("a[href='/account/register?role=tutor']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Others_who_teach_this_week_stand_below_with_their_next_open_hour()
    {
        var cast = await Cast.OnStageAsync(app.Database);
        await AddTutorAsync("Emmy Noether", cast.Mathematics);

        var card = (await OpenAsync("Europe/Berlin")).QuerySelectorAll(".cards > li").ShouldHaveSingleItem();

        card.QuerySelector("h3").ShouldNotBeNull().Text().ShouldBe("Emmy Noether");
        card.Text().ShouldContain("Next open: Mon 23 Nov, 11:00");
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("Europe/Berlin", false)]
    public async Task A_first_view_asks_to_be_refreshed_once_the_zone_is_known(string? zone, bool asks) =>
        (await OpenAsync(zone)).QuerySelectorAll("main[data-zone-unknown]").Length.ShouldBe(asks ? 1 : 0);

    private static string LabelOf(IHtmlFormElement form, string selector) =>
        form.QuerySelector($"label[for='{form.QuerySelector(selector)?.Id}']").ShouldNotBeNull().Text();

    private async Task AddTutorAsync(string name, SubjectId subject)
    {
        var account = await Cast.AddAccountAsync(app.Database, name, Roles.Tutor);
        await app.Database.AddAsync(ATutor.Teaching(account.Id, subject));
    }

    private async Task<IHtmlDocument> OpenAsync(string? zone = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/", UriKind.Relative));
        if (zone is not null)
        {
            request.Headers.Add(HeaderNames.Cookie, $"tz={Uri.EscapeDataString(zone)}");
        }

        using var response = await app.CreateClient().SendAsync(request);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync());
    }
}
