using TutorBooking.Core.Platform;

namespace TutorBooking.Web.Features.Information;

/// <summary>The rate of all worked examples: 45 an hour, in whatever currency this installation has.</summary>
internal static class ExampleRate
{
    private const decimal AnHour = 45;

    public static Money In(string currency) => new(CurrencyDigits.Of(currency).ToMinor(AnHour) ?? 0, currency);
}
