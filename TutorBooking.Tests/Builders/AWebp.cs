using System.Buffers.Binary;
using System.Text;

namespace TutorBooking.Tests.Builders;

/// <summary>The three shapes of a still WebP; the pixels are noise, for nobody here draws them.</summary>
internal static class AWebp
{
    private static readonly byte[] Noise = [1, 2, 3, 4, 5, 6, 7];

    public static byte[] Lossy(int width, int height) => With(Chunk("VP8 ", LossyFrame(width, height)));

    public static byte[] Lossless(int width, int height) => With(Chunk("VP8L", LosslessFrame(width, height)));

    /// <summary>With transparency, a colour profile and notes on place and camera.</summary>
    public static byte[] Extended(int width, int height) => With(
        Canvas(0x3C, width, height),
        Chunk("ICCP", Encoding.ASCII.GetBytes(AJpeg.Secret)),
        Chunk("ALPH", Noise),
        Chunk("VP8 ", LossyFrame(width, height)),
        Chunk("EXIF", Encoding.ASCII.GetBytes(AJpeg.Secret)),
        Chunk("XMP ", Encoding.ASCII.GetBytes(AJpeg.Secret)));

    public static byte[] With(params byte[][] chunks)
    {
        byte[] content = [.. "WEBP"u8, .. chunks.SelectMany(chunk => chunk)];
        return [.. "RIFF"u8, .. Little((uint)content.Length, 4), .. content];
    }

    public static byte[] Canvas(byte flags, int width, int height) =>
        Chunk("VP8X", [flags, 0, 0, 0, .. Little((uint)width - 1, 3), .. Little((uint)height - 1, 3)]);

    public static byte[] Chunk(string name, byte[] data) =>
        [.. Encoding.ASCII.GetBytes(name), .. Little((uint)data.Length, 4), .. data, .. data.Length % 2 is 1 ? new byte[1] : []];

    public static byte[] LossyFrame(int width, int height) =>
        [0x10, 0, 0, 0x9D, 0x01, 0x2A, .. Little((uint)width, 2), .. Little((uint)height, 2), .. Noise];

    private static byte[] LosslessFrame(int width, int height) =>
        [0x2F, .. Little((uint)(width - 1) | ((uint)(height - 1) << 14), 4), .. Noise];

    private static byte[] Little(uint number, int count)
    {
        var bytes = new byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, number);
        return bytes[..count];
    }
}
