using TutorBooking.Core.Bookings;
using TutorBooking.Core.Platform;

namespace TutorBooking.Web.Api.Bookings;

internal sealed record CancelFields
{
    public string? Reason { get; init; }

    /// <summary>What the person was shown to get back; less is refused.</summary>
    public decimal? ExpectedRefund { get; init; }

    /// <summary>0 to 100; only an admin chooses it.</summary>
    public int? RefundPercent { get; init; }

    /// <summary>VALIDATION where the amount is none of this currency.</summary>
    public Result<Cancellation> Read(string currency)
    {
        Money? shown = null;
        if (ExpectedRefund is { } refund)
        {
            if (CurrencyDigits.Of(currency).ToMinor(refund) is not { } minor) return ApiRefusals.WrongType("expected_refund");
            shown = new Money(minor, currency);
        }

        return new Cancellation(Reason, shown, RefundPercent ?? MoneyDecision.Whole);
    }
}
