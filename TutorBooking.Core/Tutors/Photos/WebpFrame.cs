using System.Buffers.Binary;

namespace TutorBooking.Core.Tutors.Photos;

/// <summary>What the two encodings of a WebP picture say of its size; null where they are no such picture.</summary>
internal static class WebpFrame
{
    private const int FourteenBits = 0x3FFF;

    // A frame tag of three bytes with bit 0 clear (a picture of its own), a start code, and twice fourteen bits of size.
    public static (int Width, int Height)? SizeOfLossy(ReadOnlySpan<byte> data) =>
        data.Length > 10 && (data[0] & 1) is 0 && data[3..].StartsWith((ReadOnlySpan<byte>)[0x9D, 0x01, 0x2A])
            ? (BinaryPrimitives.ReadUInt16LittleEndian(data[6..]) & FourteenBits, BinaryPrimitives.ReadUInt16LittleEndian(data[8..]) & FourteenBits)
            : null;

    // A mark, then twice fourteen bits of size less one, one bit for transparency, and version 0.
    public static (int Width, int Height)? SizeOfLossless(ReadOnlySpan<byte> data)
    {
        if (data.Length <= 5 || data[0] is not 0x2F) return null;

        var bits = BinaryPrimitives.ReadUInt32LittleEndian(data[1..]);
        return bits >> 29 is 0 ? (1 + (int)(bits & FourteenBits), 1 + (int)((bits >> 14) & FourteenBits)) : null;
    }
}
