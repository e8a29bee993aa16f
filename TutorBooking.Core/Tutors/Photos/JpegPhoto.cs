namespace TutorBooking.Core.Tutors.Photos;

/// <summary>A JPEG as its segments: tables, frame and scans are kept, what applications and people wrote into it is not.</summary>
internal static class JpegPhoto
{
    private static ReadOnlySpan<byte> Start => [0xFF, JpegMarker.Start];

    private static ReadOnlySpan<byte> End => [0xFF, JpegMarker.End];

    public static bool IsSigned(ReadOnlySpan<byte> upload) => upload.StartsWith(Start);

    /// <summary>Null where a segment is broken, missing or unknown. What follows the end of the picture is cut.</summary>
    public static CleanPhoto? Clean(ReadOnlySpan<byte> upload)
    {
        var bytes = new PhotoBytes(upload[Start.Length..]);
        var picture = new JpegPicture(upload.Length);
        while (TryTakeMarker(ref bytes, out var marker))
        {
            if (marker is JpegMarker.End) return picture.Finish(End);
            if (!TryTakePayload(ref bytes, out var payload) || !picture.Add(marker, payload)) return null;
            if (marker is JpegMarker.Scan && !TryCopyScan(ref bytes, picture)) return null;
        }

        return null;
    }

    // A marker may be led in by any number of FF.
    private static bool TryTakeMarker(ref PhotoBytes bytes, out byte marker)
    {
        if (!bytes.TryTakeByte(out marker) || marker is not 0xFF) return false;

        while (marker is 0xFF)
        {
            if (!bytes.TryTakeByte(out marker)) return false;
        }

        return true;
    }

    private static bool TryTakePayload(ref PhotoBytes bytes, out ReadOnlySpan<byte> payload)
    {
        payload = default;
        return bytes.TryTakeBigEndian16(out var length) && bytes.TryTake(length - sizeof(ushort), out payload);
    }

    // The picture's own data run to the next marker that is neither an escaped FF nor a restart.
    private static bool TryCopyScan(ref PhotoBytes bytes, JpegPicture picture)
    {
        var rest = bytes.Rest;
        var length = 0;
        while (length + 1 < rest.Length && !(rest[length] is 0xFF && JpegMarker.EndsScan(rest[length + 1])))
        {
            length++;
        }

        return length > 0 && length + 1 < rest.Length && bytes.TryTake(length, out var data) && picture.AddScan(data);
    }
}
