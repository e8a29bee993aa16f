using System.Net;
using AngleSharp.Html.Dom;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Tutors;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Web.Features.Tutors;

public sealed class SearchPageTests : IAsyncLifetime
{
    private readonly AppFactory app = new();
    private SubjectId mathematics;
    private SubjectId french;

    public async ValueTask InitializeAsync()
    {
        mathematics = (await app.Database.AddAsync(new Subject { Name = "Mathematics", Mark = "x²" })).Id;
        french = (await app.Database.AddAsync(new Subject { Name = "French", Mark = "é" })).Id;
        foreach (var number in Enumerable.Range(1, 11))
        {
            await AddAsync($"Tutor Number{(char)('A' + number)}", mathematics, 4000 + number);
        }

        await AddAsync("Élodie Brandt", french, 3250);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory]
    [InlineData("", 10, "12 tutors")]
    [InlineData("?q=&subject=&min_rate=&max_rate=&min_rating=&from=&to=&sort=&page=", 10, "12 tutors")]
    [InlineData("?page=2", 2, "12 tutors")]
    [InlineData("?page=99", 2, "12 tutors")]
    [InlineData("?page=0", 10, "12 tutors")]
    [InlineData("?q=elo", 1, "1 tutor")]
    [InlineData("?max_rate=32.50", 1, "1 tutor")]
    [InlineData("?max_rate=32,50", 1, "1 tutor")]
    [InlineData("?max_rate=32.49", 0, "Nobody found")]
    [InlineData("?day=1&day=3&from=08:00&to=12:00", 10, "12 tutors")]
    [InlineData("?from=00:00&to=01:00", 0, "Nobody found")]
    public async Task The_address_says_what_is_shown(string query, int shown, string heading)
    {
        var page = await PageAsync(query);

        page.QuerySelectorAll("article").Length.ShouldBe(shown);
        (page.QuerySelector("h2")?.TextContent).ShouldBe(heading);
    }

    [Theory]
    [InlineData("?sort=cheapest")]
    [InlineData("?min_rate=x")]
    [InlineData("?min_rating=many")]
    [InlineData("?subject=99999")]
    [InlineData("?day=7")]
    [InlineData("?from=5pm")]
    public async Task What_cannot_be_read_is_left_out_and_told(string query)
    {
        var page = await PageAsync(query);

        page.QuerySelectorAll("article").Length.ShouldBe(10);
        page.QuerySelectorAll(".left-out").Length.ShouldBe(1);
    }

    [Theory]
    [InlineData("?min_rate=50&max_rate=40")]
    [InlineData("?min_rate=-1")]
    [InlineData("?min_rating=6")]
    [InlineData("?from=12:00&to=08:00")]
    [InlineData("?q=a+b+c+d+e+f+g+h+i+j+k")]
    public async Task What_makes_no_sense_is_a_sentence_beside_the_filters(string query)
    {
        var page = await PageAsync(query);

        page.QuerySelector("[role=alert]").ShouldNotBeNull();
        page.QuerySelectorAll("article").ShouldBeEmpty();
    }

    [Fact]
    public async Task The_form_keeps_what_the_address_says()
    {
        var page = await PageAsync($"?q=number&subject={mathematics.Value}&min_rate=30&max_rate=50&min_rating=&day=1&day=0&from=08:00&to=21:15&sort=-rate");

        var form = page.Forms.Single(form => form.Id == "filters");
        form.Elements.OfType<IHtmlInputElement>().Where(input => input.Type != "checkbox").Select(input => $"{input.Name}={input.Value}")
            .ShouldBe(["q=number", "min_rate=30", "max_rate=50"]);
        form.Elements.OfType<IHtmlInputElement>().Where(input => input.IsChecked).Select(input => input.Value).ShouldBe(["1", "0"]);
        form.Elements.OfType<IHtmlSelectElement>().Select(select => $"{select.Name}={select.Value}")
            .ShouldBe([$"subject={mathematics.Value}", "min_rating=", "from=08:00", "to=21:15", "sort=-rate"]);
        page.Title.ShouldBe("Mathematics tutors · TutorBooking");
    }

    [Fact]
    public async Task Pages_keep_the_search()
    {
        var page = await PageAsync($"?subject={mathematics.Value}&sort=rate");

        var next = (page.QuerySelector("a[rel=next]")?.GetAttribute("href")).ShouldNotBeNull();
        next.ShouldBe($"/tutors?subject={mathematics.Value}&sort=rate&page=2");
        var names = page.QuerySelectorAll("article h2 a").Select(link => link.TextContent).ToList();
        names[0].ShouldBe("Tutor NumberB");
        (await PageAsync(next["/tutors".Length..])).QuerySelectorAll("article h2 a").Select(link => link.TextContent).ShouldBe(["Tutor NumberL"]);
    }

    [Fact]
    public async Task An_empty_answer_offers_to_let_one_wish_go()
    {
        var page = await PageAsync($"?subject={french.Value}&min_rate=40");

        page.QuerySelectorAll(".ways a").Select(link => (link.GetAttribute("href"), link.TextContent)).ShouldBe(
            [("/tutors?min_rate=40", "Any subject11 tutors"), ($"/tutors?subject={french.Value}", "Any rate1 tutor")]);
    }

    [Fact]
    public async Task Words_of_a_stranger_stay_words()
    {
        var answer = await app.CreateClient().GetAsync("/tutors?q=%3Cscript%3Ealert(1)%3C/script%3E&min_rate=%3Cb%3E");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var html = await answer.Content.ReadAsStringAsync();
        html.ShouldNotContain("<script>alert");
        html.ShouldNotContain("<b>");
    }

    private async Task AddAsync(string name, SubjectId subject, long rate)
    {
        var account = await Cast.AddAccountAsync(app.Database, name, Roles.Tutor);
        var tutor = ATutor.Teaching(account.Id, subject, profile => profile.HourlyRateMinor = rate);
        TutorWords.Renew(tutor, name, [subject == french ? "French" : "Mathematics"]);
        await app.Database.AddAsync(tutor);
    }

    private async Task<IHtmlDocument> PageAsync(string query)
    {
        var client = app.CreateClient();
        client.DefaultRequestHeaders.Add("Cookie", "tz=Etc%2FUTC");
        return await client.GetPageAsync($"/tutors{query}");
    }
}
