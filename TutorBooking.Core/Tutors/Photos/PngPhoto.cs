using System.Buffers.Binary;

namespace TutorBooking.Core.Tutors.Photos;

/// <summary>A PNG as its chunks: what draws is kept, texts, times, notes and further frames are not.</summary>
internal static class PngPhoto
{
    private const int NameLength = 4;
    private const int CheckLength = 4;

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static bool IsSigned(ReadOnlySpan<byte> upload) => upload.StartsWith(Signature);

    /// <summary>Null where a chunk is broken, missing or unknown and needed. What follows the last chunk is cut.</summary>
    public static CleanPhoto? Clean(ReadOnlySpan<byte> upload)
    {
        var bytes = new PhotoBytes(upload[Signature.Length..]);
        var picture = new PngPicture(Signature, upload.Length);
        while (TryTakeChunk(ref bytes, out var chunk))
        {
            if (!picture.Add(chunk)) return null;
            if (PngChunk.NameOf(chunk).SequenceEqual(PngChunk.End)) return picture.Finish();
        }

        return null;
    }

    // Length, name, data, and a check sum over name and data.
    private static bool TryTakeChunk(ref PhotoBytes bytes, out ReadOnlySpan<byte> chunk)
    {
        chunk = default;
        if (bytes.Rest.Length < sizeof(uint)) return false;

        var length = BinaryPrimitives.ReadUInt32BigEndian(bytes.Rest);
        return bytes.TryTake(sizeof(uint) + NameLength + (long)length + CheckLength, out chunk) && PngChunk.IsWhole(chunk);
    }
}
