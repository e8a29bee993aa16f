using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Stripe;

/// <summary>Whether news is Stripe's own and not a recording: signed over its time and its body with the secret that only both know.</summary>
internal static class StripeSignature
{
    /// <summary>How far its time may lie from ours, either way.</summary>
    public static readonly Duration Tolerance = Duration.FromMinutes(5);

    /// <param name="header">Such as <c>t=1767225600,v1=5257…</c>; while a secret is being changed there are several v1.</param>
    public static bool IsGenuine(string header, ReadOnlySpan<byte> body, string secret, Instant now)
    {
        var parts = header.Split(',', StringSplitOptions.TrimEntries);
        if (Array.Find(parts, part => part.StartsWith("t=", StringComparison.Ordinal)) is not { } time || !IsFresh(time[2..], now)) return false;

        var expected = SignedMessage.Sign(time[2..], body, secret);
        return parts.Where(part => part.StartsWith("v1=", StringComparison.Ordinal)).Aggregate(false, (isFound, part) => isFound | IsSame(part[3..], expected));
    }

    private static bool IsFresh(string time, Instant now) =>
        long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && Math.Abs(now.ToUnixTimeSeconds() - seconds) <= (long)Tolerance.TotalSeconds;

    // Takes as long whether the first letter differs or the last, so that nobody finds it letter by letter.
    private static bool IsSame(string given, string expected) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(expected));
}
