using System.Text;
using TutorBooking.Core.Tutors.Photos;
using TutorBooking.Tests.Builders;

namespace TutorBooking.Tests.Core.Tutors.Photos;

public sealed class PngAndWebpPhotoTests
{
    private static readonly byte[] Header = APng.Header(120, 120);
    private static readonly byte[] Data = APng.Chunk("IDAT", APng.Pixels(120, 120));
    private static readonly byte[] End = APng.Chunk("IEND", []);
    private static readonly byte[] Note = APng.Chunk("tEXt", [1, 2, 3]);

    public static TheoryData<string, byte[]> Broken => new()
    {
        { "no header", APng.With(Data, End) },
        { "no data", APng.With(Header, End) },
        { "two headers", APng.With(Header, Header, Data, End) },
        { "a needed chunk nobody knows", APng.With(Header, APng.Chunk("ABCD", []), Data, End) },
        { "data that something stands between", APng.With(Header, Data, Note, Data, End) },
        { "a palette after the data", APng.With(Header, Data, APng.Chunk("PLTE", [1, 2, 3]), End) },
        { "data that are not compressed", APng.With(Header, APng.Chunk("IDAT", [1, 2, 3, 4]), End) },
        { "colours of a palette that is not there", APng.With(APng.Chunk("IHDR", [0, 0, 0, 120, 0, 0, 0, 120, 8, 3, 0, 0, 0]), Data, End) },
        { "a colour type nobody knows", APng.With(APng.Chunk("IHDR", [0, 0, 0, 120, 0, 0, 0, 120, 8, 5, 0, 0, 0]), Data, End) },
        { "a wrong check sum", [.. APng.With(Header, Data)[..^1], 0, .. End] },
        { "a moving WebP", AWebp.With(AWebp.Canvas(0x02, 120, 120), AWebp.Chunk("VP8 ", AWebp.LossyFrame(120, 120))) },
        { "a frame of a moving WebP", AWebp.With(AWebp.Canvas(0, 120, 120), AWebp.Chunk("ANMF", AWebp.LossyFrame(120, 120))) },
        { "a WebP without a picture", AWebp.With(AWebp.Canvas(0, 120, 120)) },
        { "a WebP with two pictures", AWebp.With(AWebp.Canvas(0, 120, 120), Frame(120), Frame(120)) },
        { "a WebP on another canvas", AWebp.With(AWebp.Canvas(0, 120, 121), Frame(120)) },
        { "a WebP that begins with notes", AWebp.With(AWebp.Chunk("EXIF", [1, 2]), Frame(120)) },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void What_cannot_be_drawn_is_refused(string because, byte[] upload) =>
        PhotoCleaner.Clean(upload).Refusal.ShouldBe(PhotoRefusals.NotAPhoto, because);

    [Fact]
    public void The_colours_of_a_png_stay_and_its_frames_go()
    {
        var upload = APng.With(Header, APng.Chunk("sRGB", [0]), APng.Chunk("acTL", [0, 0, 0, 2, 0, 0, 0, 0]), Data, End);

        PhotoCleaner.Clean(upload).Value.Content.ShouldBe(APng.With(Header, APng.Chunk("sRGB", [0]), Data, End));
    }

    [Fact]
    public void A_webp_no_longer_claims_what_was_taken_out_of_it()
    {
        var content = PhotoCleaner.Clean(AWebp.Extended(120, 120)).Value.Content;

        content.ShouldBe(AWebp.With(AWebp.Canvas(0x10, 120, 120), AWebp.Chunk("ALPH", [1, 2, 3, 4, 5, 6, 7]), Frame(120)));
        Encoding.Latin1.GetString(content).ShouldNotContain("EXIF");
    }

    private static byte[] Frame(int side) => AWebp.Chunk("VP8 ", AWebp.LossyFrame(side, side));
}
