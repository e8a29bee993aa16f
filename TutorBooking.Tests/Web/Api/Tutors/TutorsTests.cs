using System.Text.Json;

namespace TutorBooking.Tests.Web.Api.Tutors;

public sealed class TutorsTests(ApiStage stage) : ApiTest(stage), IClassFixture<ApiStage>
{
    [Fact]
    public async Task Subjects_are_told_to_everybody()
    {
        var subjects = (await Stranger.GetAsync("/api/subjects")).Json.EnumerateArray().ToList();

        subjects.Select(subject => subject.GetProperty("name").GetString()).ShouldContain(name => name == "Mathematics");
        subjects.ShouldAllBe(subject => subject.GetProperty("id").GetInt64() > 0);
    }

    [Fact]
    public async Task A_tutor_in_the_list_has_every_field_of_the_contract()
    {
        var found = await Stranger.GetAsync("/api/tutors");

        found.Field("total").GetInt32().ShouldBe(1);
        found.Field("page").GetInt32().ShouldBe(1);
        found.Field("page_size").GetInt32().ShouldBe(20);
        var grace = found.Items.Single();
        Names(grace).ShouldBe(
            ["id", "user_id", "title", "headline", "hourly_rate", "currency", "average_rating", "total_reviews", "subjects", "profile_photo_url", "experience_years", "name"], ignoreOrder: true);
        grace.GetProperty("id").GetInt64().ShouldBe(People.Profile.Value);
        grace.GetProperty("user_id").GetInt64().ShouldBe(People.Grace.User.Id.Value);
        grace.GetProperty("hourly_rate").GetRawText().ShouldBe("45.00");
        grace.GetProperty("average_rating").ValueKind.ShouldBe(JsonValueKind.Null);
        grace.GetProperty("subjects")[0].GetString().ShouldBe("Mathematics");
        grace.GetProperty("profile_photo_url").GetString().ShouldNotBeNull().ShouldStartWith("http");
    }

    [Theory]
    [InlineData("min_rate=45", 1)]
    [InlineData("min_rate=45.00&max_rate=45", 1)]
    [InlineData("min_rate=45.01", 0)]
    [InlineData("max_rate=44.99", 0)]
    [InlineData("min_rating=0", 1)]
    [InlineData("min_rating=4.5", 0)]
    [InlineData("search_query=nothing", 0)]
    [InlineData("subject_id=999999", 0)]
    [InlineData("subject_id=&min_rate=&sort=", 1)]
    [InlineData("sort=relevance", 1)]
    [InlineData("sort=-rate&page=1&page_size=100", 1)]
    [InlineData("sort=next_slot", 1)]
    [InlineData("page=2", 0)]
    public async Task Every_filter_is_followed_and_every_bound_included(string query, int items) =>
        (await Stranger.GetAsync($"/api/tutors?{query}")).Items.Count.ShouldBe(items);

    [Theory]
    [InlineData("page=0")]
    [InlineData("page=-1")]
    [InlineData("page=one")]
    [InlineData("page=99999999999999999999")]
    [InlineData("page_size=0")]
    [InlineData("page_size=101")]
    [InlineData("min_rate=50&max_rate=40")]
    [InlineData("min_rate=-1")]
    [InlineData("min_rate=much")]
    [InlineData("min_rate=45.005")]
    [InlineData("max_rate=79228162514264337593543950335")]
    [InlineData("min_rating=5.01")]
    [InlineData("min_rating=79228162514264337593543950335")]
    [InlineData("subject_id=maths")]
    [InlineData("subject_id=1&subject_id=2")]
    [InlineData("sort=best")]
    [InlineData("search_query=a+b+c+d+e+f+g+h+i+j+k")]
    public async Task A_parameter_that_makes_no_sense_is_refused(string query) =>
        (await Stranger.GetAsync($"/api/tutors?{query}")).Outcome.ShouldBe("422 VALIDATION");

    [Theory]
    [InlineData("")]
    [InlineData("/public")]
    public async Task A_profile_tells_what_its_page_tells(string ending)
    {
        var grace = await Stranger.GetAsync($"/api/tutors/{People.Profile.Value}{ending}");

        grace.Status.ShouldBe(200);
        grace.Words("name").ShouldBe("Grace Hopper");
        grace.Words("bio").ShouldBe("I have taught for years.");
        grace.Words("time_zone").ShouldBe("Etc/UTC");
        grace.Field("durations").GetRawText().ShouldBe("[30,60,90]");
        grace.Field("subject_rates")[0].GetProperty("hourly_rate").GetRawText().ShouldBe("45.00");
        grace.Field("availability").GetArrayLength().ShouldBe(7);
        grace.Field("availability")[6].GetRawText().ShouldBe("""{"day_of_week":0,"start":"08:00","end":"20:00"}""");
        grace.Field("exceptions").GetArrayLength().ShouldBe(0);
        grace.Field("reliability").ValueKind.ShouldBe(JsonValueKind.Null);
        grace.List("languages").ShouldBe(["English"]);
        grace.Field("education").GetArrayLength().ShouldBe(0);
        grace.Field("certifications").GetArrayLength().ShouldBe(0);
        grace.Text.ShouldNotContain("@");
    }

    private static IEnumerable<string> Names(JsonElement item) => item.EnumerateObject().Select(property => property.Name);
}
