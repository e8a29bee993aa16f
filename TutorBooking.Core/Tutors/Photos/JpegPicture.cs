using System.Buffers;
using System.Buffers.Binary;

namespace TutorBooking.Core.Tutors.Photos;

/// <summary>The JPEG that is being rebuilt, and whether its parts come whole and in an order that can be drawn.</summary>
internal sealed class JpegPicture
{
    private const int FrameHead = 6;
    private const int BytesAComponent = 3;
    private const int JfifHead = 12;
    private const int AdobeLength = 12;

    private readonly ArrayBufferWriter<byte> output;
    private readonly int start;
    private bool hasTables;
    private bool hasCodes;
    private bool hasScan;
    private int width;
    private int height;
    private int components;

    public JpegPicture(int capacity)
    {
        output = new ArrayBufferWriter<byte>(capacity);
        output.Write<byte>([0xFF, JpegMarker.Start]);
        start = output.WrittenCount;
    }

    private bool HasFrame => components > 0;

    /// <summary>False where the segment cannot be part of a photo.</summary>
    public bool Add(byte marker, ReadOnlySpan<byte> payload) => marker switch
    {
        JpegMarker.Quantization => Keep(marker, payload, ref hasTables),
        JpegMarker.Huffman => Keep(marker, payload, ref hasCodes),
        JpegMarker.RestartInterval => payload.Length is sizeof(ushort) && Keep(marker, payload),
        JpegMarker.Scan => HasFrame && hasTables && hasCodes && IsScanHead(payload) && Keep(marker, payload),
        JpegMarker.Jfif => AddJfif(payload),
        JpegMarker.Exif => AddOrientation(payload),
        JpegMarker.Adobe => AddAdobe(payload),
        JpegMarker.Comment => true,
        _ when JpegMarker.IsFrame(marker) => AddFrame(marker, payload),
        _ => JpegMarker.IsForApplications(marker),
    };

    public bool AddScan(ReadOnlySpan<byte> data)
    {
        output.Write(data);
        return hasScan = true;
    }

    public CleanPhoto? Finish(ReadOnlySpan<byte> end)
    {
        if (!hasScan) return null;

        output.Write(end);
        return new CleanPhoto("image/jpeg", output.WrittenSpan.ToArray(), width, height);
    }

    private bool AddFrame(byte marker, ReadOnlySpan<byte> payload)
    {
        // 8 bits a sample; the height may not be left to a later segment.
        if (HasFrame || payload.Length < FrameHead || payload[0] is not 8) return false;

        (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(payload[1..]), BinaryPrimitives.ReadUInt16BigEndian(payload[3..]));
        components = payload[5];
        return components is 1 or 3 or 4 && payload.Length == FrameHead + (components * BytesAComponent) && Keep(marker, payload);
    }

    private bool IsScanHead(ReadOnlySpan<byte> payload) =>
        payload.Length > 0 && payload[0] is >= 1 and <= 4 && payload[0] <= components && payload.Length == 4 + (2 * payload[0]);

    // Without the small picture that it may carry along, which can show what was cropped away.
    private bool AddJfif(ReadOnlySpan<byte> payload) =>
        !payload.StartsWith("JFIF\0"u8) || payload.Length < JfifHead + 2 || output.WrittenCount > start
        || Keep(JpegMarker.Jfif, [.. payload[..JfifHead], 0, 0]);

    // Phones write the picture as the sensor lay and say here which way is up: that one number stays, or heads lie on their side.
    private bool AddOrientation(ReadOnlySpan<byte> payload) =>
        ExifOrientation.Of(payload) is not { } orientation || Keep(JpegMarker.Exif, ExifOrientation.Segment(orientation));

    // Says how the colours were mixed; without it four-colour pictures turn negative.
    private bool AddAdobe(ReadOnlySpan<byte> payload) =>
        !payload.StartsWith("Adobe"u8) || payload.Length < AdobeLength || Keep(JpegMarker.Adobe, payload[..AdobeLength]);

    private bool Keep(byte marker, ReadOnlySpan<byte> payload, ref bool isThere) => isThere = payload.Length > 0 && Keep(marker, payload);

    private bool Keep(byte marker, ReadOnlySpan<byte> payload)
    {
        Span<byte> head = [0xFF, marker, 0, 0];
        BinaryPrimitives.WriteUInt16BigEndian(head[2..], (ushort)(payload.Length + sizeof(ushort)));
        output.Write(head);
        output.Write(payload);
        return true;
    }
}
