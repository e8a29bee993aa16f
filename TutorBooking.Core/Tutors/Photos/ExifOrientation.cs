using System.Buffers.Binary;

namespace TutorBooking.Core.Tutors.Photos;

/// <summary>Which way is up: the one number of a camera's notes that a picture cannot do without.</summary>
internal static class ExifOrientation
{
    private const ushort Tag = 0x0112;
    private const int EntryLength = 12;
    private const int TiffHead = 8;

    private static ReadOnlySpan<byte> Signature => "Exif\0\0"u8;

    /// <summary>2 to 8; null where the picture already stands upright or the notes cannot be read.</summary>
    public static byte? Of(ReadOnlySpan<byte> payload)
    {
        if (!payload.StartsWith(Signature)) return null;

        var tiff = payload[Signature.Length..];
        if (tiff.Length < TiffHead || !(tiff.StartsWith("II"u8) || tiff.StartsWith("MM"u8))) return null;

        return InDirectory(tiff, isBigEndian: tiff[0] is (byte)'M');
    }

    /// <summary>Notes that say nothing else.</summary>
    public static byte[] Segment(byte orientation) =>
    [
        .. Signature, .. "MM"u8, 0, 42, 0, 0, 0, TiffHead, // the directory follows at once
        0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, // one entry: this tag, one short number
        0, 0, 0, 0, // no further directory
    ];

    private static byte? InDirectory(ReadOnlySpan<byte> tiff, bool isBigEndian)
    {
        var start = Number32(tiff[4..], isBigEndian);
        if (start > tiff.Length - sizeof(ushort)) return null;

        var entries = tiff[(int)start..];
        var count = Number16(entries, isBigEndian);
        for (entries = entries[sizeof(ushort)..]; count > 0 && entries.Length >= EntryLength; entries = entries[EntryLength..], count--)
        {
            if (Number16(entries, isBigEndian) is Tag) return Upright(Number16(entries[8..], isBigEndian));
        }

        return null;
    }

    private static byte? Upright(ushort value) => value is >= 2 and <= 8 ? (byte)value : null;

    private static ushort Number16(ReadOnlySpan<byte> bytes, bool isBigEndian) =>
        isBigEndian ? BinaryPrimitives.ReadUInt16BigEndian(bytes) : BinaryPrimitives.ReadUInt16LittleEndian(bytes);

    private static uint Number32(ReadOnlySpan<byte> bytes, bool isBigEndian) =>
        isBigEndian ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : BinaryPrimitives.ReadUInt32LittleEndian(bytes);
}
