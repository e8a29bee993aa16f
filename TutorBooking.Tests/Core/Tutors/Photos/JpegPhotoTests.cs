using TutorBooking.Core.Tutors.Photos;
using TutorBooking.Tests.Builders;

namespace TutorBooking.Tests.Core.Tutors.Photos;

public sealed class JpegPhotoTests
{
    [Theory]
    [InlineData(6)]
    [InlineData(8)]
    public void Which_way_is_up_survives_when_all_else_the_camera_wrote_goes(byte orientation)
    {
        var content = PhotoCleaner.Clean(AJpeg.Of(320, 240, orientation)).Value.Content;

        ExifOrientation.Of(ExifOrientation.Segment(orientation)).ShouldBe(orientation);
        Position(content, ExifOrientation.Segment(orientation)).ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(9)]
    public void An_upright_photo_needs_no_word_of_it(byte orientation) =>
        Position(PhotoCleaner.Clean(AJpeg.Of(320, 240, orientation)).Value.Content, "Exif"u8).ShouldBe(-1);

    [Fact]
    public void A_camera_that_counts_from_the_small_end_is_understood() => ExifOrientation.Of(
        [.. "Exif\0\0II"u8, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0]).ShouldBe((byte)6);

    [Fact]
    public void The_small_picture_in_its_head_is_left_out() =>
        Position(PhotoCleaner.Clean(AJpeg.Of(320, 240)).Value.Content, [9, 9, 9]).ShouldBe(-1);

    [Theory]
    [InlineData(0xC3)]
    [InlineData(0xC9)]
    [InlineData(0xDC)]
    [InlineData(0xD8)]
    [InlineData(0x01)]
    public void A_segment_that_no_browser_draws_is_refused(byte marker)
    {
        var photo = AJpeg.Of(320, 240);
        byte[] withStranger = [.. photo[..2], .. AJpeg.Segment(marker, [1, 2]), .. photo[2..]];

        PhotoCleaner.Clean(withStranger).Refusal.ShouldBe(PhotoRefusals.NotAPhoto);
    }

    [Fact]
    public void Two_frames_are_refused()
    {
        var photo = AJpeg.Of(320, 240);
        var frame = AJpeg.Segment(0xC0, [8, 0, 240, 1, 64, 1, 1, 0x11, 0]);

        PhotoCleaner.Clean([.. photo[..2], .. frame, .. photo[2..]]).Refusal.ShouldBe(PhotoRefusals.NotAPhoto);
    }

    private static int Position(ReadOnlySpan<byte> content, ReadOnlySpan<byte> part) => content.IndexOf(part);
}
