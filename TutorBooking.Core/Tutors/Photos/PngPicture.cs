using System.Buffers;
using System.Buffers.Binary;

namespace TutorBooking.Core.Tutors.Photos;

/// <summary>The PNG that is being rebuilt, and whether its chunks come whole and in an order that can be drawn.</summary>
internal sealed class PngPicture
{
    private const int HeaderLength = 13;
    private const byte Indexed = 3;

    private readonly ArrayBufferWriter<byte> output;
    private int width;
    private int height;
    private byte colorType;
    private bool hasHeader;
    private bool hasPalette;
    private bool hasData;
    private bool isDataOver;

    public PngPicture(ReadOnlySpan<byte> signature, int capacity)
    {
        output = new ArrayBufferWriter<byte>(capacity);
        output.Write(signature);
    }

    /// <summary>False where the chunk cannot stand here.</summary>
    public bool Add(ReadOnlySpan<byte> chunk)
    {
        var name = PngChunk.NameOf(chunk);
        var isData = name.SequenceEqual(PngChunk.Data);
        isDataOver |= hasData && !isData;
        if (!hasHeader) return name.SequenceEqual(PngChunk.Header) && AddHeader(chunk);
        if (isData) return AddData(chunk);
        if (name.SequenceEqual(PngChunk.Palette)) return AddPalette(chunk);
        if (name.SequenceEqual(PngChunk.End)) return hasData && PngChunk.DataOf(chunk).IsEmpty && Keep(chunk);

        return PngChunk.IsOptional(name) && (!PngChunk.IsColor(name) || Keep(chunk));
    }

    public CleanPhoto Finish() => new("image/png", output.WrittenSpan.ToArray(), width, height);

    private static bool IsColor(byte type, byte depth) => type switch
    {
        0 => depth is 1 or 2 or 4 or 8 or 16,
        Indexed => depth is 1 or 2 or 4 or 8,
        2 or 4 or 6 => depth is 8 or 16,
        _ => false,
    };

    private bool AddHeader(ReadOnlySpan<byte> chunk)
    {
        var data = PngChunk.DataOf(chunk);
        if (data.Length is not HeaderLength) return false;

        var (wide, high) = (BinaryPrimitives.ReadUInt32BigEndian(data), BinaryPrimitives.ReadUInt32BigEndian(data[4..]));
        if (wide > int.MaxValue || high > int.MaxValue) return false;

        (width, height, colorType, hasHeader) = ((int)wide, (int)high, data[9], true);
        return IsColor(colorType, depth: data[8]) && data[10] is 0 && data[11] is 0 && data[12] is 0 or 1 && Keep(chunk);
    }

    private bool AddPalette(ReadOnlySpan<byte> chunk)
    {
        var colors = PngChunk.DataOf(chunk).Length;
        var isFirst = !hasPalette && !hasData;
        hasPalette = true;
        return isFirst && colors is > 0 and <= 3 * 256 && colors % 3 is 0 && Keep(chunk);
    }

    // The data are one stream, so nothing may stand between its chunks, and it begins as compressed data do.
    private bool AddData(ReadOnlySpan<byte> chunk)
    {
        var data = PngChunk.DataOf(chunk);
        var isFirst = !hasData;
        hasData = true;
        if (isDataOver || (colorType is Indexed && !hasPalette)) return false;

        return (!isFirst || (data.Length > 2 && (data[0] & 0x0F) is 8 && ((data[0] << 8) | data[1]) % 31 is 0)) && Keep(chunk);
    }

    private bool Keep(ReadOnlySpan<byte> chunk)
    {
        output.Write(chunk);
        return true;
    }
}
