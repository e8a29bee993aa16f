using NodaTime;
using TutorBooking.Core.Payments;
using TutorBooking.Core.Payments.Cards;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Packages;

/// <summary>Who pays what of a package: the wallet first, then a card, which is asked while no transaction is open. Nothing is held meanwhile, for there are packages enough for everybody.</summary>
public sealed class PackagePayment(CardAuthorisations cards, IClock clock)
{
    /// <summary>How long the card's owner and the bank have for their answers.</summary>
    public static readonly Duration Length = Duration.FromMinutes(5);

    /// <summary>Has a bank keep the money ready; refused as that is.</summary>
    internal async Task<Result<CardPaymentView>> ReadyAsync(PackageTerms terms, PackageRequest request, Money amount, CancellationToken ct)
    {
        if (cards.CardFor(request.CardToken, amount, terms.Price) is not { } card) return PaymentRefusals.NotEnoughMoney;

        // Asked for again, the payment that was begun keeps its end and goes on.
        var begun = await cards.FindAsync(terms.StudentId, request.Purpose, ct);
        var endsAt = begun?.Amount == amount ? begun.EndsAt : clock.GetCurrentInstant() + Length;
        return await cards.AuthoriseAsync(terms.StudentId, new WantedPayment(request.Purpose, amount, card, endsAt, request.ReturnPath), ct);
    }

    /// <summary>Spends it in the caller's next save.</summary>
    internal static async Task SpendAsync(TutorBookingDb db, CardPaymentView ready, PackageId package, CancellationToken ct)
    {
        if ((await db.CardPayments.FindAsync([ready.Id], ct))?.Spend(package) is not true) throw new InvalidOperationException($"Card payment {ready.Id.Value} was looked at, and yet cannot be spent.");
    }

    /// <summary>Nothing was bought with it after all: the bank keeps nothing ready.</summary>
    internal Task LetGoAsync(CardPaymentView ready) => cards.LetGoAsync(ready.Id, CancellationToken.None);

    internal Task<CardPaymentView?> FindAsync(CurrentUser user, PackageRequest request, CancellationToken ct) => cards.FindAsync(user.Id, request.Purpose, ct);

    internal Task<Uri?> SecondStepAsync(CurrentUser user, PackageRequest request, CancellationToken ct) => cards.SecondStepAsync(user.Id, request.Purpose, ct);

    internal async Task<Refusal?> ConfirmAsync(CurrentUser user, PackageRequest request, CancellationToken ct) =>
        (await cards.ConfirmAsync(user.Id, request.Purpose, ct)).Refusal;

    internal Task LeaveAsync(CurrentUser user, PackageRequest request, CancellationToken ct) => cards.LetGoAsync(user.Id, request.Purpose, ct);
}
