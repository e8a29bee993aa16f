using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace TutorBooking.Tests.Web.Features.Accounts;

/// <summary>An authenticator app: RFC 6238 with six digits every thirty seconds.</summary>
internal static class Authenticator
{
    private const string Base32 = "abcdefghijklmnopqrstuvwxyz234567";

    // Identity compares codes with the machine's clock, not with the program's.
    private static readonly TimeProvider Phone = new PhoneClock();

    public static string CodeFor(string key)
    {
        Span<byte> step = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(step, Phone.GetUtcNow().ToUnixTimeSeconds() / 30);
        var hash = CryptographicOperations.HmacData(HashAlgorithmName.SHA1, Decode(key), step);
        var offset = hash[^1] & 0x0f;
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(offset)) & 0x7fffffff;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Decode(string key)
    {
        var bits = string.Concat(key.Where(letter => letter != ' ').Select(letter => Convert.ToString(Base32.IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Where(octet => octet.Length == 8).Select(octet => Convert.ToByte(new string(octet), 2))];
    }

    private sealed class PhoneClock : TimeProvider;
}
