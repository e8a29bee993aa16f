namespace TutorBooking.Tests.Web.Api;

/// <summary>What is read again and again is sent only when it has changed.</summary>
public sealed class ApiTagTests : ApiTest
{
    [Fact]
    public async Task What_has_not_changed_is_not_sent_again()
    {
        var ada = await ProgramOfAsync(People.Ada);
        var first = await ada.GetAsync("/api/webhooks");
        var tag = first.Headers.ETag.ShouldNotBeNull().ToString();

        var second = await ada.SendAsync(HttpMethod.Get, "/api/webhooks", headers: ("If-None-Match", tag));

        (second.Status, second.Text, second.Headers.ETag?.ToString()).ShouldBe((304, "", tag));
    }

    [Fact]
    public async Task What_has_changed_is_sent_with_another_tag()
    {
        var ada = await ProgramOfAsync(People.Ada);
        var tag = (await ada.GetAsync("/api/webhooks")).Headers.ETag.ShouldNotBeNull().ToString();
        await ada.PostAsync("/api/webhooks", new { url = "https://school.example/lessons" });

        var second = await ada.SendAsync(HttpMethod.Get, "/api/webhooks", headers: ("If-None-Match", $"\"old\", {tag}"));

        (second.Status, second.Items.Count).ShouldBe((200, 1));
        string.Equals(second.Headers.ETag?.ToString(), tag, StringComparison.Ordinal).ShouldBeFalse();
    }

    [Fact]
    public async Task A_refusal_has_no_tag()
    {
        var ada = await ProgramOfAsync(People.Ada);

        (await ada.GetAsync("/api/webhooks/404/deliveries")).Headers.ETag.ShouldBeNull();
    }
}
