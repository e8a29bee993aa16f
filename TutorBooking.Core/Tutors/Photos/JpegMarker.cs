namespace TutorBooking.Core.Tutors.Photos;

/// <summary>The second byte of a JPEG marker, by ITU T.81.</summary>
internal static class JpegMarker
{
    public const byte Start = 0xD8;
    public const byte End = 0xD9;
    public const byte Scan = 0xDA;
    public const byte Quantization = 0xDB;
    public const byte Huffman = 0xC4;
    public const byte RestartInterval = 0xDD;
    public const byte Jfif = 0xE0;
    public const byte Exif = 0xE1;
    public const byte Adobe = 0xEE;
    public const byte Comment = 0xFE;

    /// <summary>Baseline, extended and progressive: what browsers draw.</summary>
    public static bool IsFrame(byte marker) => marker is 0xC0 or 0xC1 or 0xC2;

    public static bool IsForApplications(byte marker) => marker is >= 0xE0 and <= 0xEF;

    /// <summary>Whether FF and this byte stop the data of a scan; an escaped FF, a restart and a fill byte do not.</summary>
    public static bool EndsScan(byte next) => next is not (0x00 or 0xFF or (>= 0xD0 and <= 0xD7));
}
