using System.Buffers;
using System.Buffers.Binary;

namespace TutorBooking.Core.Tutors.Photos;

/// <summary>The WebP that is being rebuilt, and whether its chunks are one still picture.</summary>
internal sealed class WebpPicture
{
    private const int HeadLength = 12;
    private const int CanvasLength = 10;
    private const byte HasAlpha = 0x10;
    private const byte IsMoving = 0x02;

    private readonly ArrayBufferWriter<byte> output;
    private (int Width, int Height)? canvas;
    private (int Width, int Height)? frame;
    private bool hasAlpha;

    public WebpPicture(int capacity)
    {
        output = new ArrayBufferWriter<byte>(capacity);
        output.Write("RIFF\0\0\0\0WEBP"u8);
    }

    private bool IsFirst => output.WrittenCount is HeadLength;

    /// <summary>False where the chunk cannot stand here.</summary>
    public bool Add(ReadOnlySpan<byte> name, ReadOnlySpan<byte> data)
    {
        if (name.SequenceEqual("VP8X"u8)) return AddCanvas(data);
        if (name.SequenceEqual("VP8 "u8)) return AddFrame("VP8 "u8, data, WebpFrame.SizeOfLossy(data));
        if (name.SequenceEqual("VP8L"u8)) return !hasAlpha && AddFrame("VP8L"u8, data, WebpFrame.SizeOfLossless(data));
        if (name.SequenceEqual("ALPH"u8)) return AddAlpha(data);

        // Metadata and whatever else there may be, frames of a moving picture excepted: left out, but only after the first chunk.
        return !IsFirst && !name.SequenceEqual("ANIM"u8) && !name.SequenceEqual("ANMF"u8);
    }

    public CleanPhoto? Finish()
    {
        if (frame is not { } size || (canvas is { } whole && whole != size)) return null;

        var content = output.WrittenSpan.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(content.AsSpan(4), (uint)content.Length - 8);
        return new CleanPhoto("image/webp", content, size.Width, size.Height);
    }

    private bool AddCanvas(ReadOnlySpan<byte> data)
    {
        if (!IsFirst || data.Length is not CanvasLength || (data[0] & IsMoving) is not 0) return false;

        canvas = (1 + Number24(data[4..]), 1 + Number24(data[7..]));

        // Of what the file says it carries, only transparency is carried on.
        Span<byte> kept = [(byte)(data[0] & HasAlpha), 0, 0, 0, .. data[4..]];
        return Keep("VP8X"u8, kept);
    }

    private bool AddAlpha(ReadOnlySpan<byte> data)
    {
        if (canvas is null || frame is not null || hasAlpha || data.Length < 2) return false;

        hasAlpha = true;
        return Keep("ALPH"u8, data);
    }

    private bool AddFrame(ReadOnlySpan<byte> name, ReadOnlySpan<byte> data, (int Width, int Height)? size)
    {
        if (frame is not null || size is null || (canvas is null && !IsFirst)) return false;

        frame = size;
        return Keep(name, data);
    }

    private static int Number24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);

    private bool Keep(ReadOnlySpan<byte> name, ReadOnlySpan<byte> data)
    {
        Span<byte> length = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(length, (uint)data.Length);
        output.Write(name);
        output.Write(length);
        output.Write(data);
        if (data.Length % 2 is 1)
        {
            output.Write<byte>([0]);
        }

        return true;
    }
}
