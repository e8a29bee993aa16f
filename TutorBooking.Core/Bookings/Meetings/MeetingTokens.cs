using System.Buffers.Text;
using System.Security.Cryptography;

namespace TutorBooking.Core.Bookings.Meetings;

/// <summary>Secrets for meeting links: 128 random bits, as 22 characters that fit an address.</summary>
internal static class MeetingTokens
{
    private const int Bytes = 16;

    public static string Next() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
}
