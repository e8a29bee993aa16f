using System.Buffers.Binary;

namespace TutorBooking.Core.Tutors.Photos;

/// <summary>One chunk with its length, name, data and check sum.</summary>
internal static class PngChunk
{
    private const int NameStart = 4;
    private const int DataStart = 8;
    private const int CheckLength = 4;
    private const uint CheckPolynomial = 0xEDB88320;
    private const int BitForOptional = 0x20;

    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(number => TableEntry((uint)number))];

    public static ReadOnlySpan<byte> Header => "IHDR"u8;

    public static ReadOnlySpan<byte> Palette => "PLTE"u8;

    public static ReadOnlySpan<byte> Data => "IDAT"u8;

    public static ReadOnlySpan<byte> End => "IEND"u8;

    public static ReadOnlySpan<byte> NameOf(ReadOnlySpan<byte> chunk) => chunk[NameStart..DataStart];

    public static ReadOnlySpan<byte> DataOf(ReadOnlySpan<byte> chunk) => chunk[DataStart..^CheckLength];

    /// <summary>Whether a reader that does not know the chunk may leave it out.</summary>
    public static bool IsOptional(ReadOnlySpan<byte> name) => (name[0] & BitForOptional) is not 0;

    /// <summary>Optional, but without it the colours or the see-through parts change.</summary>
    public static bool IsColor(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("tRNS"u8) || name.SequenceEqual("gAMA"u8) || name.SequenceEqual("cHRM"u8) || name.SequenceEqual("sRGB"u8);

    public static bool IsWhole(ReadOnlySpan<byte> chunk) =>
        CheckSum(chunk[NameStart..^CheckLength]) == BinaryPrimitives.ReadUInt32BigEndian(chunk[^CheckLength..]);

    private static uint CheckSum(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var value in bytes)
        {
            sum = Table[(byte)(sum ^ value)] ^ (sum >> 8);
        }

        return ~sum;
    }

    private static uint TableEntry(uint entry)
    {
        for (var bit = 0; bit < 8; bit++)
        {
            entry = (entry & 1) is 1 ? CheckPolynomial ^ (entry >> 1) : entry >> 1;
        }

        return entry;
    }
}
