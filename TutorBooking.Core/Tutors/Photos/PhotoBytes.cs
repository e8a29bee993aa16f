using System.Buffers.Binary;

namespace TutorBooking.Core.Tutors.Photos;

/// <summary>Reads an upload from front to back; where it ends too early the answer is "no", never an exception.</summary>
internal ref struct PhotoBytes(ReadOnlySpan<byte> all)
{
    private readonly ReadOnlySpan<byte> all = all;
    private int position;

    /// <summary>What has not been read yet.</summary>
    public readonly ReadOnlySpan<byte> Rest => all[position..];

    public bool TryTake(long count, out ReadOnlySpan<byte> taken)
    {
        taken = default;
        if (count < 0 || count > all.Length - position) return false;

        taken = all.Slice(position, (int)count);
        position += (int)count;
        return true;
    }

    public bool TryTakeByte(out byte taken)
    {
        var found = TryTake(1, out var bytes);
        taken = found ? bytes[0] : (byte)0;
        return found;
    }

    public bool TryTakeBigEndian16(out int taken)
    {
        var found = TryTake(2, out var bytes);
        taken = found ? BinaryPrimitives.ReadUInt16BigEndian(bytes) : 0;
        return found;
    }
}
