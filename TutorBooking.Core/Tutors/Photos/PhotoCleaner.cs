using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Tutors.Photos;

/// <summary>Decides by content, never by name, whether an upload is a photo, and takes out of it all that draws nothing.</summary>
public static class PhotoCleaner
{
    /// <summary>In bytes: 5 MB.</summary>
    public const int MostBytes = 5 * 1024 * 1024;

    public const int LeastSide = 100;
    public const int MostSide = 8_000;

    /// <summary>A whole JPEG, PNG or WebP of sensible size; everything else is refused with VALIDATION.</summary>
    public static Result<CleanPhoto> Clean(ReadOnlySpan<byte> upload)
    {
        if (upload.Length > MostBytes) return PhotoRefusals.TooLarge;
        if (Read(upload) is not { } photo) return PhotoRefusals.NotAPhoto;
        if (Math.Min(photo.Width, photo.Height) < LeastSide) return PhotoRefusals.TooSmall;

        return Math.Max(photo.Width, photo.Height) > MostSide ? PhotoRefusals.TooManyPixels : photo;
    }

    /// <summary>What these bytes begin as: one of the three types, or null.</summary>
    public static string? TypeOf(ReadOnlySpan<byte> content) =>
        JpegPhoto.IsSigned(content) ? "image/jpeg"
        : PngPhoto.IsSigned(content) ? "image/png"
        : WebpPhoto.IsSigned(content) ? "image/webp"
        : null;

    private static CleanPhoto? Read(ReadOnlySpan<byte> upload) =>
        JpegPhoto.IsSigned(upload) ? JpegPhoto.Clean(upload)
        : PngPhoto.IsSigned(upload) ? PngPhoto.Clean(upload)
        : WebpPhoto.IsSigned(upload) ? WebpPhoto.Clean(upload)
        : null;
}
