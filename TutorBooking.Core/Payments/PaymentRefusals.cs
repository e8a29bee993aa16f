using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments;

/// <summary>Every "no" of this module.</summary>
public static class PaymentRefusals
{
    public static readonly Refusal NotEnoughMoney =
        new(RefusalKind.Payment, "PAYMENT_FAILED", "There is not enough money in your wallet. Nothing was taken; add money and try again.");
}
