using NodaTime;
using TutorBooking.Core.Payments.Coupons;
using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Core.Payments.WriteOffs;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments;

/// <summary>Every "no" of this module.</summary>
public static class PaymentRefusals
{
    private const string TooManyRequests = "TOO_MANY_REQUESTS";

    public static readonly Refusal NotEnoughMoney = Failed("There is not enough money in your wallet. Nothing was taken; add money and try again.");

    public static readonly Refusal CardDeclined = Failed("Your bank declined the card. Nothing was taken; try another card.");

    public static readonly Refusal OutcomeUnknown =
        Failed("Your bank has not answered yet, so we keep asking. The money is added here as soon as it says yes; there is no need to pay again.");

    /// <summary>Of a purchase: what is bought stays held for as long.</summary>
    public static readonly Refusal PurchaseUnknown =
        Failed("Your bank has not answered yet. We keep this for you meanwhile: try again in a moment with the same card. You pay once, or not at all.");

    public static readonly Refusal PurchaseOver = Failed("This payment has ended by itself or elsewhere. Look whether what you wanted is yours; if not, ask for it anew.");

    public static readonly Refusal SecondStepNeeded = Failed("Your bank wants you to confirm this payment. Nothing is taken before you do.");

    public static readonly Refusal RefundSent = Failed("The money is already on its way back to your card, so it cannot be kept for the lesson again. Book the time anew.");

    public static readonly Refusal NoCards = Failed("This site takes no cards yet. Nothing was taken.");

    public static readonly Refusal OnlyAdmins = new(RefusalKind.Forbidden, "WRONG_ROLE", "Only admins read the ledger.");

    public static readonly Refusal OnlyTutors = new(RefusalKind.Forbidden, "WRONG_ROLE", "Only tutors have earnings.");

    public static readonly Refusal OnlyAdminsPayouts = new(RefusalKind.Forbidden, "WRONG_ROLE", "Only admins see what was paid out to all tutors.");

    public static readonly Refusal NotYours = new(RefusalKind.Forbidden, "NOT_YOUR_TOP_UP", "This payment is somebody else’s.");

    public static readonly Refusal NotFound = new(RefusalKind.NotFound, "TOP_UP_NOT_FOUND", "There is no such payment.");

    public static readonly Refusal NotYourReceipt = new(RefusalKind.Forbidden, "NOT_YOUR_RECEIPT", "This receipt is somebody else’s.");

    public static readonly Refusal ReceiptNotFound = new(RefusalKind.NotFound, "RECEIPT_NOT_FOUND", "There is no such receipt.");

    public static readonly Refusal OnlyAdminsCoupons = new(RefusalKind.Forbidden, "WRONG_ROLE", "Only admins see and change coupons.");

    public static readonly Refusal OnlyStudentsCoupons = new(RefusalKind.Forbidden, "WRONG_ROLE", "Only students use coupons. Become a student in your account first.");

    public static readonly Refusal CouponNotFound = new(RefusalKind.NotFound, "COUPON_NOT_FOUND", "There is no such coupon. Look at its spelling once more.");

    public static readonly Refusal CouponNotYetValid = new(RefusalKind.Conflict, "COUPON_EXPIRED", "This coupon is not valid yet. Use it later, or book without it.");

    public static readonly Refusal CouponExpired = new(RefusalKind.Conflict, "COUPON_EXPIRED", "This coupon is no longer valid. Book without it.");

    public static readonly Refusal CouponUsedUp = new(RefusalKind.Conflict, "COUPON_USED_UP", "This coupon was used as often as it can be. Book without it.");

    public static readonly Refusal CouponUsed = new(RefusalKind.Conflict, "COUPON_USED", "This coupon is used for another lesson already. Each student can use it once.");

    public static readonly Refusal CouponExists = new(RefusalKind.Conflict, "COUPON_EXISTS", "There is a coupon with this code already. Choose another code.");

    public static readonly Refusal WrongCouponCode =
        Invalid($"A code has {CouponPolicy.ShortestCode} to {CouponPolicy.LongestCode} letters from A to Z, digits and hyphens. Choose one like that.");

    public static readonly Refusal WrongCouponPercent = Invalid("A percentage is a whole number from 1 to 100. Choose one in between.");

    public static readonly Refusal WrongCouponAmount = Invalid("The amount is no sum of money above zero. Write it like 10.00.");

    public static readonly Refusal WrongCouponWindow = Invalid("The last day comes before the first, or one of them is missing. Choose both.");

    public static readonly Refusal WrongCouponUses = Invalid("The number of uses is a whole number from 1 on. Leave it empty for any number.");

    public static readonly Refusal OnlyAdminsCards = new(RefusalKind.Forbidden, "WRONG_ROLE", "Only admins deal with card payments that were lost.");

    public static readonly Refusal CardPaymentNotFound = new(RefusalKind.NotFound, "CARD_PAYMENT_NOT_FOUND", "There is no such card payment.");

    public static readonly Refusal CardNotLost = new(RefusalKind.Conflict, "INVALID_STATE", "This card payment no longer waits for anybody. Look at the list as it is now.");

    public static readonly Refusal CardTaken = new(RefusalKind.Conflict, "INVALID_STATE", "The bank has given the money after all, so there is nothing to write off.");

    public static readonly Refusal CardStillRefused = Failed("The bank still refuses. Nothing was taken; write the payment off, or cancel what was bought with it first.");

    public static readonly Refusal BankSilent = Failed("The bank has not answered, so nothing has changed. Try again in a moment.");

    public static readonly Refusal WriteOffReasonMissing = Invalid("Say why. Whoever looks at the ledger later will read it.");

    public static readonly Refusal WriteOffReasonTooLong = Invalid($"The reason is too long. Keep it within {WriteOffPolicy.ReasonLength} characters.");

    public static readonly Refusal KeyReused =
        new(RefusalKind.Invalid, "IDEMPOTENCY_KEY_REUSED", "This payment was asked for before with another amount. Begin a new one.");

    public static readonly Refusal KeyMissing = Invalid($"The payment needs a key of its own, of at most {Journal.KeyLength} characters.");

    public static readonly Refusal CardMissing = Invalid("Choose a card.");

    public static readonly Refusal AmountUnreadable = Invalid("The amount is no number. Write it like 45.50.");

    public static Refusal TooManyDigits(int digits) => Invalid(digits is 0
        ? "The amount has too many digits. This currency has whole units only."
        : $"The amount has too many digits. Write at most {digits} after the point.");

    public static Refusal AmountOutside(Money least, Money most) => Invalid($"The amount is outside the limits. Add {least} to {most} at a time.");

    public static Refusal TooManyCodes(Duration wait) =>
        new(RefusalKind.TooMany, TooManyRequests, $"Too many of your codes were wrong. Wait {DurationWords.Of(RoundedUp(wait))}, or book without a coupon.");

    /// <summary>Something was cancelled, or a cancellation taken back, since the sums were shown.</summary>
    public static Refusal WriteOffChanged(Money back) =>
        new(RefusalKind.Conflict, "TERMS_CHANGED", $"What goes back has changed while you looked: it is {back} now. Nothing was written off; look at the list once more.");

    /// <summary>Whether it is about a coupon, so that the lesson could be booked without.</summary>
    public static bool IsOfCoupon(Refusal refusal) => refusal == CouponNotFound || refusal == CouponNotYetValid || refusal == CouponExpired || refusal == CouponUsedUp || refusal == CouponUsed || refusal.Code is TooManyRequests;

    // Whole minutes, and never too few.
    private static Duration RoundedUp(Duration wait) => Duration.FromMinutes(Math.Ceiling(wait.TotalMinutes));

    private static Refusal Failed(string sentence) => new(RefusalKind.Payment, "PAYMENT_FAILED", sentence);

    private static Refusal Invalid(string sentence) => new(RefusalKind.Invalid, "VALIDATION", sentence);
}
