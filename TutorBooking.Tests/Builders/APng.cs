using System.Buffers.Binary;
using System.IO.Compression;

namespace TutorBooking.Tests.Builders;

/// <summary>A real PNG in one colour, which a browser draws, with texts and notes around it.</summary>
internal static class APng
{
    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static byte[] Of(int width, int height) => With(
        Header(width, height),
        Chunk("gAMA", [0, 0, 0xB1, 0x8F]),
        Chunk("tEXt", System.Text.Encoding.ASCII.GetBytes($"Comment\0{AJpeg.Secret}")),
        Chunk("eXIf", System.Text.Encoding.ASCII.GetBytes(AJpeg.Secret)),
        Chunk("IDAT", Pixels(width, height)),
        Chunk("tIME", [7, 0xEA, 11, 23, 9, 0, 0]),
        Chunk("IEND", []));

    public static byte[] With(params byte[][] chunks) => [.. Signature, .. chunks.SelectMany(chunk => chunk)];

    // Eight bits of grey a pixel.
    public static byte[] Header(int width, int height) => Chunk("IHDR", [.. Big((uint)width), .. Big((uint)height), 8, 0, 0, 0, 0]);

    public static byte[] Chunk(string name, byte[] data)
    {
        byte[] checkedPart = [.. System.Text.Encoding.ASCII.GetBytes(name), .. data];
        return [.. Big((uint)data.Length), .. checkedPart, .. Big(CheckSum(checkedPart))];
    }

    public static byte[] Pixels(int width, int height)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest))
        {
            zlib.Write([.. Enumerable.Repeat((byte)0x80, (width + 1) * height).Select((grey, index) => index % (width + 1) is 0 ? (byte)0 : grey)]);
        }

        return packed.ToArray();
    }

    // Bit by bit, unlike the table of the subject.
    private static uint CheckSum(byte[] bytes)
    {
        var sum = uint.MaxValue;
        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            sum = bit % 8 is 0 ? sum ^ bytes[bit / 8] : sum;
            sum = (sum & 1) is 1 ? 0xEDB88320 ^ (sum >> 1) : sum >> 1;
        }

        return ~sum;
    }

    private static byte[] Big(uint number)
    {
        var bytes = new byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, number);
        return bytes;
    }
}
