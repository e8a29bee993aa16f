using AngleSharp.Html.Parser;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Web.Features.Information;

public sealed class InformationPagesTests : IAsyncLifetime
{
    private readonly AppFactory app = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory]
    [InlineData("/teach")]
    [InlineData("/help/money")]
    public async Task The_worked_sums_are_those_of_the_rules(string address)
    {
        var text = await TextAsync(address);

        foreach (var total in new[] { "21.56", "25.88", "38.81", "43.13", "51.75", "77.63", "103.50" })
        {
            text.ShouldContain($"{total}\u00A0€");
        }
    }

    [Fact]
    public async Task The_worked_sums_follow_the_settings()
    {
        app.Settings["Payments:FeePercent"] = "10";

        (await TextAsync("/help/money")).ShouldContain("49.50\u00A0€");
        (await TextAsync("/help/cancelling")).ShouldContain("49.50\u00A0€");
        (await TextAsync("/teach")).ShouldContain("The fee is 10 %");
    }

    [Fact]
    public async Task The_imprint_says_where_its_name_is_set() => (await TextAsync("/imprint")).ShouldContain("Site:Operator:Name");

    [Fact]
    public async Task The_imprint_names_the_operator()
    {
        app.Settings["Site:Operator:Name"] = "Example School";
        app.Settings["Site:Operator:Address"] = "1 Long Street; 10115 Berlin";
        app.Settings["Site:Operator:Email"] = "hello@school.example";

        var text = await TextAsync("/imprint");

        text.ShouldContain("Example School");
        text.ShouldContain("10115 Berlin");
        text.ShouldContain("hello@school.example");
        text.ShouldNotContain("Site:Operator:Name");
    }

    private async Task<string> TextAsync(string address)
    {
        var page = await new HtmlParser().ParseDocumentAsync(await app.CreateClient().GetStringAsync(new Uri(address, UriKind.Relative)));
        return page.QuerySelector("main").ShouldNotBeNull().TextContent;
    }
}
