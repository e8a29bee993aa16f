using System.Security.Cryptography;
using System.Text;

namespace TutorBooking.Core.Platform;

/// <summary>The signature by which a receiver knows a message and its hour as the sender's: HMAC-SHA256 over <c>time.body</c>, as Stripe and many others sign.</summary>
public static class SignedMessage
{
    /// <summary>In small hexadecimal letters.</summary>
    /// <param name="time">In seconds since 1970, as it is sent beside the signature.</param>
    /// <param name="body">Exactly as it is sent.</param>
    /// <param name="secret">Known to both sides and to nobody else.</param>
    public static string Sign(string time, ReadOnlySpan<byte> body, string secret)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret));
        hash.AppendData(Encoding.UTF8.GetBytes($"{time}."));
        hash.AppendData(body);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
