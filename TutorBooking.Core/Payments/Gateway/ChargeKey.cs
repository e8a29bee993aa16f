using System.Globalization;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Gateway;

/// <summary>Under which the gateway knows a charge: what kind of payment it is, and its number, such as topup/17.</summary>
internal static class ChargeKey
{
    public static string Of(string kind, IId id) => string.Create(CultureInfo.InvariantCulture, $"{kind}/{id.Value}");

    /// <summary>The number of the payment whose key this is; null where it is none of this kind.</summary>
    public static long? NumberIn(string key, string kind) =>
        key.StartsWith($"{kind}/", StringComparison.Ordinal) && long.TryParse(key.AsSpan(kind.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
