using System.Buffers.Binary;

namespace TutorBooking.Core.Tutors.Photos;

/// <summary>A still WebP as its chunks: the picture and what is see-through are kept, notes, profiles and the unknown are not.</summary>
internal static class WebpPhoto
{
    private const int HeadLength = 12;
    private const int ChunkHead = 8;

    public static bool IsSigned(ReadOnlySpan<byte> upload) =>
        upload.Length >= HeadLength && upload.StartsWith("RIFF"u8) && upload[8..HeadLength].SequenceEqual("WEBP"u8);

    /// <summary>Null where a chunk is broken or missing, and for moving pictures. What follows the last chunk is cut.</summary>
    public static CleanPhoto? Clean(ReadOnlySpan<byte> upload)
    {
        var length = BinaryPrimitives.ReadUInt32LittleEndian(upload[4..]);
        if (length < HeadLength - ChunkHead || length > upload.Length - ChunkHead) return null;

        var bytes = new PhotoBytes(upload[HeadLength..(ChunkHead + (int)length)]);
        var picture = new WebpPicture(upload.Length);
        while (!bytes.Rest.IsEmpty)
        {
            if (!TryTakeChunk(ref bytes, out var chunk) || !picture.Add(chunk[..4], chunk[ChunkHead..])) return null;
        }

        return picture.Finish();
    }

    // Name, length, data, and one byte more where the length is odd.
    private static bool TryTakeChunk(ref PhotoBytes bytes, out ReadOnlySpan<byte> chunk)
    {
        chunk = default;
        if (bytes.Rest.Length < ChunkHead) return false;

        var length = BinaryPrimitives.ReadUInt32LittleEndian(bytes.Rest[4..]);
        return bytes.TryTake(ChunkHead + (long)length, out chunk) && bytes.TryTake(length % 2, out _);
    }
}
