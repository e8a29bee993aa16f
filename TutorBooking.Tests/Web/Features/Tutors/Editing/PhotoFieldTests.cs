using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.EntityFrameworkCore;
using Microsoft.JSInterop;
using TutorBooking.Core.Tutors;
using TutorBooking.Core.Tutors.Editing;
using TutorBooking.Core.Tutors.Photos;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;
using TutorBooking.Web.Features.Tutors.Editing;

namespace TutorBooking.Tests.Web.Features.Tutors.Editing;

public sealed class PhotoFieldTests : PageTest
{
    private OwnTutorProfile? changed;

    [Fact]
    public async Task A_photo_is_seen_before_it_is_saved()
    {
        var field = await OpenAsync();

        Choose(field, APng.Of(320, 240));

        field.WaitForAssertion(() => field.Find("img").GetAttribute("src").ShouldStartWith("data:image/png;base64,"));
        (await PhotosAsync()).ShouldBe(0);
        await Button(field, "Use this photo").ClickAsync(new());
        changed.ShouldNotBeNull().Face.PhotoVersion.ShouldBe(1);
        (await PhotosAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Who_thinks_again_keeps_the_old_face()
    {
        var field = await OpenAsync();
        Choose(field, APng.Of(320, 240));
        field.WaitForElement("button.primary");

        await Button(field, "Keep the old one").ClickAsync(new());

        field.Find("img").GetAttribute("src").ShouldStartWith("/portraits/");
        (await PhotosAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_page_that_calls_itself_a_photo_is_refused_beside_the_button()
    {
        var field = await OpenAsync();

        Choose(field, "<!doctype html><script>alert(1)</script>"u8.ToArray());

        field.WaitForAssertion(() => field.Find("[role=alert]").TextContent.ShouldBe(PhotoRefusals.NotAPhoto.Sentence));
        field.FindComponents<InputFile>().Count.ShouldBe(1);
    }

    [Fact]
    public async Task Too_many_bytes_are_refused_before_they_are_read()
    {
        var field = await OpenAsync();

        Choose(field, new byte[PhotoCleaner.MostBytes + 1]);

        field.WaitForAssertion(() => field.Find("[role=alert]").TextContent.ShouldBe(PhotoRefusals.TooLarge.Sentence));
    }

    [Theory]
    [InlineData(typeof(TimeoutException))]
    [InlineData(typeof(JSException))]
    [InlineData(typeof(EndOfStreamException))]
    public async Task An_upload_that_breaks_off_is_refused_and_the_page_stays(Type failure)
    {
        var field = await OpenAsync();
        var broken = new BrokenFile((Exception)Activator.CreateInstance(failure, "broken off").ShouldNotBeNull());

        await field.InvokeAsync(() => field.FindComponent<InputFile>().Instance.OnChange.InvokeAsync(new InputFileChangeEventArgs([broken])));

        field.Find("[role=alert]").TextContent.ShouldBe(PhotoRefusals.NotRead.Sentence);
        field.FindComponents<InputFile>().Count.ShouldBe(1);
    }

    private static void Choose(IRenderedComponent<PhotoField> field, byte[] content) =>
        field.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(content, "face.jpg", contentType: "image/jpeg"));

    private static IElement Button(IRenderedComponent<PhotoField> field, string name) =>
        field.FindAll("button").Single(button => button.TextContent.Contains(name, StringComparison.Ordinal));

    private async Task<IRenderedComponent<PhotoField>> OpenAsync()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        var profile = (await Core.Get<TutorProfileService>().OpenAsync(cast.Grace, CancellationToken.None)).Value;
        SignIn(cast.Grace);
        return Render<PhotoField>(parameters => parameters
            .Add(field => field.Face, profile.Face)
            .Add(field => field.User, cast.Grace)
            .Add(field => field.Changed, EventCallback.Factory.Create<OwnTutorProfile>(this, after => changed = after)));
    }

    private Task<int> PhotosAsync() => Core.Database.ReadAsync(db => db.TutorPhotos.CountAsync());

    private sealed class BrokenFile(Exception failure) : IBrowserFile
    {
        public string Name => "face.jpg";

        public DateTimeOffset LastModified => FakeClock.Start.ToDateTimeOffset();

        public long Size => 1000;

        public string ContentType => "image/jpeg";

        public Stream OpenReadStream(long maxAllowedSize = 500 * 1024, CancellationToken cancellationToken = default) => throw failure;
    }
}
