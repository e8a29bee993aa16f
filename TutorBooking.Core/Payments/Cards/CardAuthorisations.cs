using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NodaTime;
using TutorBooking.Core.Payments.Gateway;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Cards;

/// <summary>Has a bank keep money ready for a purchase. The caller keeps what is bought for as long, buys it in a transaction of its own, or lets the money go.</summary>
public sealed class CardAuthorisations(
    IDbContextFactory<TutorBookingDb> databases, IPaymentGateway gateway, CardSettlement settlement, IOptions<PaymentOptions> options, IClock clock)
{
    /// <summary>Answers money that is ready to be spent; PAYMENT_FAILED where the bank declines, wants its owner to confirm first, or has not answered, and where the same request has bought with it meanwhile. Never called inside a transaction.</summary>
    /// <param name="person">Whose card it is.</param>
    /// <param name="wanted">What shall be paid. Wanted again while the first answer is outstanding, the bank is asked after that one, under the same key.</param>
    /// <param name="ct">Gives the call up; what the bank did meanwhile is found out by the sweep.</param>
    public async Task<Result<CardPaymentView>> AuthoriseAsync(UserId person, WantedPayment wanted, CancellationToken ct)
    {
        if (options.Value.Gateway is null) return PaymentRefusals.NoCards;

        var begun = await BeginAsync(person, wanted, ct);
        if (begun.State is not CardPaymentState.Asked) return Tell(CardPaymentView.Of(begun));

        // No context is open here: a gateway may take its time.
        var answer = await gateway.AuthoriseAsync(new GatewayCharge(begun.Key, begun.Amount, wanted.CardToken, wanted.ReturnPath), ct);
        return Tell(await settlement.SettleAsync(begun.Id, answer, CancellationToken.None));
    }

    /// <summary>The card's owner has confirmed: what was begun for this purpose goes on. Answers as <see cref="AuthoriseAsync"/> does.</summary>
    public async Task<Result<CardPaymentView>> ConfirmAsync(UserId person, string purpose, CancellationToken ct)
    {
        if (await FindOpenAsync(person, purpose, ct) is not { } open) return PaymentRefusals.PurchaseOver;
        if (open.State is not CardPaymentState.WaitsForSecondStep) return Tell(CardPaymentView.Of(open));

        return Tell(await settlement.SettleAsync(open.Id, await gateway.ConfirmAsync(open.Key, ct), CancellationToken.None));
    }

    /// <summary>Where the card's owner goes to confirm what was begun for this purpose; null where our own page can ask, and where nothing waits for it.</summary>
    public async Task<Uri?> SecondStepAsync(UserId person, string purpose, CancellationToken ct) =>
        await FindOpenAsync(person, purpose, ct) is { State: CardPaymentState.WaitsForSecondStep } open ? await gateway.SecondStepAsync(open.Key, ct) : null;

    /// <summary>What was begun for this purpose and is not spent; null where there is nothing.</summary>
    public async Task<CardPaymentView?> FindAsync(UserId person, string purpose, CancellationToken ct) =>
        await FindOpenAsync(person, purpose, ct) is { } open ? CardPaymentView.Of(open) : null;

    /// <summary>Lets go of what was begun for this purpose and bought nothing. Where the bank does not answer, the sweep sees to it.</summary>
    public async Task LetGoAsync(UserId person, string purpose, CancellationToken ct)
    {
        if (await FindOpenAsync(person, purpose, ct) is { } open)
        {
            await settlement.LetGoAsync(open.Id, ct);
        }
    }

    /// <inheritdoc cref="LetGoAsync(UserId, string, CancellationToken)"/>
    public Task LetGoAsync(CardPaymentId id, CancellationToken ct) => settlement.LetGoAsync(id, ct);

    /// <summary>The card that pays this part of a whole: the one that was named, and null where none can. The demo's own students need none: nothing was ever in their wallets, and no bank is asked.</summary>
    internal string? CardFor(string? named, Money part, Money whole) =>
        !string.IsNullOrWhiteSpace(named) ? named
        : options.Value.Gateway is PaymentGateway.Demo && part == whole ? DemoCards.Ok
        : null;

    private static Result<CardPaymentView> Tell(CardPaymentView payment) => payment.State switch
    {
        CardPaymentState.Authorised => payment,
        CardPaymentState.Asked => PaymentRefusals.PurchaseUnknown,
        CardPaymentState.WaitsForSecondStep => PaymentRefusals.SecondStepNeeded,
        CardPaymentState.Leaving or CardPaymentState.Ended => PaymentRefusals.CardDeclined,

        // Asked for twice at once, the other request has bought with it meanwhile.
        CardPaymentState.Spent or CardPaymentState.Captured or CardPaymentState.Lost or CardPaymentState.WrittenOff => PaymentRefusals.PurchaseOver,
    };

    private async Task<CardPayment?> FindOpenAsync(UserId person, string purpose, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.OpenCardPayments(person, purpose).FirstOrDefaultAsync(ct);
    }

    private async Task<CardPayment> BeginAsync(UserId person, WantedPayment wanted, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        if (await db.OpenCardPayments(person, wanted.Purpose).FirstOrDefaultAsync(open => open.AmountMinor == wanted.Amount.Minor && open.EndsAt == wanted.EndsAt, ct) is { } begun) return begun;

        var payment = new CardPayment
        {
            PersonId = person,
            Purpose = wanted.Purpose,
            AmountMinor = wanted.Amount.Minor,
            Currency = wanted.Amount.Currency,
            CreatedAt = clock.GetCurrentInstant(),
            EndsAt = wanted.EndsAt,
        };
        db.CardPayments.Add(payment);
        await db.SaveChangesAsync(ct);
        return payment;
    }
}
