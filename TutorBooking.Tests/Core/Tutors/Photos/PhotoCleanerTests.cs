using System.Text;
using TutorBooking.Core.Tutors.Photos;
using TutorBooking.Tests.Builders;

namespace TutorBooking.Tests.Core.Tutors.Photos;

public sealed class PhotoCleanerTests
{
    public static TheoryData<string, byte[]> Photos => new()
    {
        { "image/jpeg", AJpeg.Of(320, 240) },
        { "image/png", APng.Of(320, 240) },
        { "image/webp", AWebp.Lossy(320, 240) },
        { "image/webp", AWebp.Lossless(320, 240) },
        { "image/webp", AWebp.Extended(320, 240) },
    };

    [Theory]
    [MemberData(nameof(Photos))]
    public void A_photo_is_known_by_its_content_and_keeps_its_size(string type, byte[] upload)
    {
        var photo = PhotoCleaner.Clean(upload).Value;

        (photo.ContentType, photo.Width, photo.Height).ShouldBe((type, 320, 240));
    }

    [Theory]
    [MemberData(nameof(Photos))]
    public void Nothing_is_left_of_where_and_with_what_it_was_taken(string type, byte[] upload)
    {
        var photo = PhotoCleaner.Clean(upload).Value;

        type.ShouldNotBeEmpty();
        Encoding.Latin1.GetString(photo.Content).ShouldNotContain(AJpeg.Secret);
    }

    [Theory]
    [MemberData(nameof(Photos))]
    public void A_clean_photo_is_cleaned_to_itself(string type, byte[] upload)
    {
        var once = PhotoCleaner.Clean(upload).Value;

        type.ShouldNotBeEmpty();
        PhotoCleaner.Clean(once.Content).Value.Content.ShouldBe(once.Content);
    }

    [Theory]
    [MemberData(nameof(Photos))]
    public void What_is_stuck_to_the_end_is_cut(string type, byte[] upload)
    {
        byte[] polyglot = [.. upload, .. "<script>alert(1)</script>"u8, .. "PK\x05\x06"u8];

        type.ShouldNotBeEmpty();
        PhotoCleaner.Clean(polyglot).Value.Content.ShouldBe(PhotoCleaner.Clean(upload).Value.Content);
    }

    [Theory]
    [MemberData(nameof(Photos))]
    public void Half_a_photo_is_no_photo(string type, byte[] upload)
    {
        type.ShouldNotBeEmpty();
        for (var length = 0; length < upload.Length; length++)
        {
            // A PNG's or WebP's last chunk may lack nothing but notes; what counts is that no half picture passes.
            PhotoCleaner.Clean(upload.AsSpan(0, length)).Refusal.ShouldBe(PhotoRefusals.NotAPhoto, $"{length} of {upload.Length} bytes");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>")]
    [InlineData("<!doctype html><script>alert(1)</script>")]
    [InlineData("GIF89a\u0001\u0000\u0001\u0000")]
    [InlineData("BM not a bitmap")]
    [InlineData("RIFF\u0004\u0000\u0000\u0000WAVE")]
    [InlineData("photo.jpg")]
    public void Whatever_it_calls_itself_anything_else_is_refused(string content) =>
        PhotoCleaner.Clean(Encoding.Latin1.GetBytes(content)).Refusal.ShouldBe(PhotoRefusals.NotAPhoto);

    [Theory]
    [InlineData(100, 100, true)]
    [InlineData(8000, 8000, true)]
    [InlineData(99, 100, false)]
    [InlineData(100, 99, false)]
    [InlineData(8001, 100, false)]
    [InlineData(100, 8001, false)]
    public void Its_sides_are_within_100_and_8000_pixels(int width, int height, bool fits) =>
        new[] { AJpeg.Of(width, height), AWebp.Lossy(width, height), AWebp.Extended(width, height) }
            .ShouldAllBe(upload => PhotoCleaner.Clean(upload).Refusal == null == fits);

    [Fact]
    public void A_refused_size_says_which_way_it_is_wrong()
    {
        PhotoCleaner.Clean(APng.Of(99, 240)).Refusal.ShouldBe(PhotoRefusals.TooSmall);
        PhotoCleaner.Clean(AJpeg.Of(8001, 240)).Refusal.ShouldBe(PhotoRefusals.TooManyPixels);
    }

    [Fact]
    public void Five_megabytes_are_the_most()
    {
        var photo = AJpeg.Of(320, 240);

        PhotoCleaner.Clean([.. photo, .. new byte[PhotoCleaner.MostBytes - photo.Length]]).Refusal.ShouldBeNull();
        PhotoCleaner.Clean([.. photo, .. new byte[PhotoCleaner.MostBytes - photo.Length + 1]]).Refusal.ShouldBe(PhotoRefusals.TooLarge);
    }

    [Fact]
    public void Two_thousand_spoilt_photos_are_answered_and_never_thrown_at_anyone()
    {
        var random = new Random(2026);
        var originals = Photos.Select(photo => photo.Data.Item2).ToList();
        for (var round = 0; round < 2_000; round++)
        {
            var spoilt = Spoil(originals[round % originals.Count], random);
            var answer = PhotoCleaner.Clean(spoilt);

            // Whatever passes is a photo that passes again, so nothing half is ever stored.
            answer.Match(photo => PhotoCleaner.Clean(photo.Content).Refusal, _ => null).ShouldBeNull();
        }
    }

    private static byte[] Spoil(byte[] original, Random random)
    {
        var spoilt = (byte[])original.Clone();
        for (var change = random.Next(1, 6); change > 0; change--)
        {
            spoilt[random.Next(spoilt.Length)] = (byte)random.Next(256);
        }

        var from = random.Next(spoilt.Length);
        return random.Next(4) switch
        {
            0 => spoilt[..from],
            1 => [.. spoilt[..from], .. spoilt[random.Next(from, spoilt.Length)..]],
            2 => [.. spoilt[..from], .. spoilt[random.Next(from + 1)..]],
            _ => spoilt,
        };
    }
}
