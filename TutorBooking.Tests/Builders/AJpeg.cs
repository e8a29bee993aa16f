using System.Buffers.Binary;

namespace TutorBooking.Tests.Builders;

/// <summary>A small JPEG as a phone writes it: with a thumbnail, notes on place and camera, a comment, and something stuck to its end.</summary>
internal static class AJpeg
{
    public const string Secret = "52.5163N 13.3777E";

    public static byte[] Of(int width, int height, byte orientation = 1) =>
    [
        0xFF, 0xD8,
        .. Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 72, 0, 72, 1, 1, 9, 9, 9]), // with a picture of one pixel
        .. Segment(0xE1, [.. "Exif\0\0MM"u8, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0, .. SecretBytes]),
        .. Segment(0xE2, [.. "ICC_PROFILE\0"u8, .. SecretBytes]),
        .. Segment(0xEE, [.. "Adobe"u8, 0, 100, 0, 0, 0, 0, 1]),
        .. Segment(0xFE, SecretBytes),
        .. Segment(0xDB, [0, .. Enumerable.Repeat((byte)1, 64)]),
        .. Segment(0xC0, [8, .. Big(height), .. Big(width), 1, 1, 0x11, 0]),
        .. Segment(0xC4, [0, .. Enumerable.Repeat((byte)0, 16)]),
        .. Segment(0xDA, [1, 1, 0, 0, 63, 0]),
        0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56, // an escaped FF and a restart
        0xFF, 0xD9,
    ];

    public static byte[] Segment(byte marker, byte[] payload) => [0xFF, marker, .. Big(payload.Length + 2), .. payload];

    private static byte[] SecretBytes => System.Text.Encoding.ASCII.GetBytes(Secret);

    private static byte[] Big(int number)
    {
        var bytes = new byte[sizeof(ushort)];
        BinaryPrimitives.WriteUInt16BigEndian(bytes, (ushort)number);
        return bytes;
    }
}
