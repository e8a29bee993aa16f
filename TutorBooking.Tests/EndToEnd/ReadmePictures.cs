using Microsoft.Playwright;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.EndToEnd;

/// <summary>Takes the README's picture anew. By hand: <c>TutorBooking.Tests -explicit only -class "*ReadmePictures"</c>.</summary>
[Trait("Kind", "Browser")]
public sealed class ReadmePictures(Browser browser, TheApp running) : BrowserTest(browser)
{
    private const int MostBytes = 300_000;

    [Fact(Explicit = true)]
    public async Task The_picture_shows_a_tutor_with_open_hours()
    {
        var picture = Path.Combine(Repository.Root, "docs", "images", "profile.png");
        var visitor = await OpenAsync(running.Site, Screen.Desk);
        await visitor.GoAsync("/");
        await visitor.GoAsync(await Numbers.FillInAsync(running.App, new Address("/tutors/{tutor}")));

        await visitor.Page.EvaluateAsync("() => document.fonts.ready");
        await visitor.Page.ScreenshotAsync(new PageScreenshotOptions { Path = picture });

        new FileInfo(picture).Length.ShouldBeLessThan(MostBytes);
    }
}
