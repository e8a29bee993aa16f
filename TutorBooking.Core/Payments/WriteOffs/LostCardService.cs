using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Payments.Cards;
using TutorBooking.Core.Payments.Gateway;
using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.WriteOffs;

/// <summary>What admins do with card payments that the bank refused after something was bought with them. Who did it stands in the payment itself.</summary>
public sealed class LostCardService(IDbContextFactory<TutorBookingDb> databases, IPaymentGateway gateway, CardSettlement settlement, IClock clock)
{
    /// <summary>Asks the bank for the money once more. Refused with WRONG_ROLE, CARD_PAYMENT_NOT_FOUND, INVALID_STATE, or PAYMENT_FAILED where it still refuses or does not answer.</summary>
    public async Task<Result<CardPaymentView>> AskAgainAsync(CurrentUser user, CardPaymentId id, CancellationToken ct)
    {
        if (!user.IsAdmin) return PaymentRefusals.OnlyAdminsCards;
        if (await FindAsync(id, ct) is not { } payment) return PaymentRefusals.CardPaymentNotFound;
        if (payment.State is not CardPaymentState.Lost) return PaymentRefusals.CardNotLost;

        // No context is open here: a gateway may take its time.
        var answer = await gateway.CaptureAsync(payment.Key, ct);
        var settled = await settlement.SettleAsync(id, answer, CancellationToken.None);
        return settled.State is CardPaymentState.Captured ? settled
            : answer is GatewayAnswer.Declined ? PaymentRefusals.CardStillRefused
            : PaymentRefusals.BankSilent;
    }

    /// <summary>Gives it up for good: the platform bears what the card did not give, and what goes back waits no longer. Nothing can be taken from the card afterwards.</summary>
    /// <returns>Refused with WRONG_ROLE, CARD_PAYMENT_NOT_FOUND, PAYMENT_FAILED where the bank does not answer, INVALID_STATE also where it gave the money after all, or as <see cref="WriteOffPolicy"/> refuses.</returns>
    public async Task<Result<CardPaymentId>> WriteOffAsync(CurrentUser user, CardPaymentId id, WriteOff wanted, CancellationToken ct)
    {
        if (!user.IsAdmin) return PaymentRefusals.OnlyAdminsCards;
        if (await FindAsync(id, ct) is not { } payment) return PaymentRefusals.CardPaymentNotFound;

        var trimmed = wanted with { Reason = wanted.Reason.Trim() };
        if (WriteOffPolicy.IsRepeat(payment, user.Id, trimmed)) return id;
        if (WriteOffPolicy.WhyNot(payment, trimmed) is { } refusal) return refusal;

        // The bank is told first: what is given up here can never be taken there.
        var answer = await gateway.VoidAsync(payment.Key, ct);
        return (await settlement.SettleAsync(id, answer, CancellationToken.None)).State is CardPaymentState.Captured ? PaymentRefusals.CardTaken
            : answer is not GatewayAnswer.Declined ? PaymentRefusals.BankSilent
            : await SaveAsync(user.Id, id, trimmed);
    }

    private async Task<CardPayment?> FindAsync(CardPaymentId id, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.CardPayments.AsNoTracking().SingleOrDefaultAsync(payment => payment.Id == id, ct);
    }

    // Somebody may cancel the lesson or write it off at the same moment: then it is looked at once more.
    private async Task<Result<CardPaymentId>> SaveAsync(UserId admin, CardPaymentId id, WriteOff wanted)
    {
        while (true)
        {
            await using var db = await databases.CreateDbContextAsync(CancellationToken.None);
            var payment = await db.CardPayments.SingleAsync(one => one.Id == id, CancellationToken.None);
            if (WriteOffPolicy.IsRepeat(payment, admin, wanted)) return id;
            if (WriteOffPolicy.WhyNot(payment, wanted) is { } refusal) return refusal;

            var now = clock.GetCurrentInstant();
            payment.WriteOff(admin, wanted, now);
            if (await db.PostAsync(WriteOffJournals.WrittenOff(payment, admin, now), CancellationToken.None) is { } unposted) throw new InvalidOperationException($"No wallet is moved, and yet: {unposted.Sentence}");
            if (await db.TrySaveAsync(CancellationToken.None) is SaveOutcome.Saved) return id;
        }
    }
}
