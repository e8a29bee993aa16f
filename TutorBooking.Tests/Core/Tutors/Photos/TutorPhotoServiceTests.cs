using Microsoft.EntityFrameworkCore;
using TutorBooking.Core.Tutors;
using TutorBooking.Core.Tutors.Editing;
using TutorBooking.Core.Tutors.Photos;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Tutors.Photos;

public sealed class TutorPhotoServiceTests : IDisposable
{
    private readonly TestCore core = new();

    private TutorPhotoService Service => core.Get<TutorPhotoService>();

    public void Dispose() => core.Dispose();

    [Fact]
    public async Task A_photo_is_kept_clean_and_counted()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await Service.UploadAsync(cast.Grace, APng.Of(320, 240), CancellationToken.None);

        var profile = (await Service.UploadAsync(cast.Grace, AJpeg.Of(320, 240), CancellationToken.None)).Value;

        (profile.Face.PhotoVersion, profile.Version).ShouldBe((2, 2));
        var stored = await core.Database.ReadAsync(db => db.TutorPhotos.SingleAsync());
        stored.ContentType.ShouldBe("image/jpeg");
        stored.Content.ShouldBe(PhotoCleaner.Clean(AJpeg.Of(320, 240)).Value.Content);
    }

    [Fact]
    public async Task A_photo_that_was_taken_away_leaves_nothing_and_its_address_never_comes_back()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await Service.UploadAsync(cast.Grace, APng.Of(320, 240), CancellationToken.None);

        var without = (await Service.RemoveAsync(cast.Grace, CancellationToken.None)).Value;
        var left = await core.Database.ReadAsync(db => db.TutorPhotos.CountAsync());
        await Service.RemoveAsync(cast.Grace, CancellationToken.None);
        var again = (await Service.UploadAsync(cast.Grace, APng.Of(320, 240), CancellationToken.None)).Value;

        left.ShouldBe(0);
        without.Face.PhotoVersion.ShouldBeLessThanOrEqualTo(0);
        again.Face.PhotoVersion.ShouldBe(2);
    }

    [Fact]
    public async Task What_is_no_photo_changes_nothing()
    {
        var cast = await Cast.OnStageAsync(core.Database);

        (await Service.UploadAsync(cast.Grace, "<svg/>"u8.ToArray(), CancellationToken.None)).Refusal.ShouldBe(PhotoRefusals.NotAPhoto);
        (await core.Database.ReadAsync(db => db.Tutors.SingleAsync())).PhotoVersion.ShouldBe(0);
    }

    [Fact]
    public async Task Who_is_no_tutor_uploads_nothing()
    {
        var cast = await Cast.OnStageAsync(core.Database);

        (await Service.UploadAsync(cast.Ada, APng.Of(320, 240), CancellationToken.None)).Refusal.ShouldBe(TutorProfileRefusals.OnlyTutors);
        (await Service.RemoveAsync(cast.Rosa, CancellationToken.None)).Refusal.ShouldBe(TutorProfileRefusals.OnlyTutors);
    }
}
