using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Packages.Credits;
using TutorBooking.Core.Payments;
using TutorBooking.Core.Payments.Cards;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Scheduling;

namespace TutorBooking.Core.Bookings;

/// <summary>Who pays what of a lesson: the wallet first, then a card, which is asked while the time is held and no transaction is open.</summary>
public sealed class LessonPayment(IDbContextFactory<TutorBookingDb> databases, CardAuthorisations cards)
{
    /// <summary>The credit that pays for it; null where the request names no package. Refused as <see cref="CreditPolicy"/> refuses.</summary>
    internal static async Task<Result<ReservedCredit>?> ReserveAsync(TutorBookingDb db, CurrentUser? user, LessonRequest request, CancellationToken ct) =>
        user is null || request.PackageId is not { } package
            ? null
            : await db.ReserveCreditAsync(user.Id, request.TutorId, request.DurationMinutes, package, request.StartsAt.InZone(user.Zone).Date, ct);

    /// <summary>The terms with the credit's value in the place of money.</summary>
    internal static LessonTerms With(LessonTerms terms, ReservedCredit credit) => terms with
    {
        Funding = credit.Funding,
        PackageId = credit.Credit.PackageId,
    };

    /// <summary>Holds the time and has a bank keep the money ready; refused as these are. Where a bank still has to answer, both stay.</summary>
    internal async Task<Result<CardPaymentView>> ReadyAsync(LessonTerms terms, LessonRequest request, Money amount, Instant now, CancellationToken ct)
    {
        if (cards.CardFor(request.CardToken, amount, terms.Funding.Paid) is not { } card) return PaymentRefusals.NotEnoughMoney;

        await using var db = await databases.CreateDbContextAsync(ct);
        var held = await db.HoldLessonTimeAsync(terms, now, ct);
        if (held.Refusal is { } taken) return taken;

        var ready = await cards.AuthoriseAsync(terms.StudentId, new WantedPayment(request.Purpose, amount, card, held.Value, request.ReturnPath), ct);
        if (ready.Refusal is { } refusal && refusal != PaymentRefusals.PurchaseUnknown && refusal != PaymentRefusals.SecondStepNeeded)
        {
            await db.DropLessonHoldAsync(terms, CancellationToken.None);
        }

        return ready;
    }

    /// <summary>The terms with what is ready of a card, and the rest out of the wallet.</summary>
    internal static LessonTerms With(LessonTerms terms, CardPaymentView? card) =>
        card is null ? terms : terms with { Funding = terms.Funding with { CardMinor = card.Amount.Minor }, CardPaymentId = card.Id };

    /// <summary>Nothing is bought after all, for this reason: the bank keeps nothing ready, and nobody's time stays held.</summary>
    internal async Task<Refusal> LetGoAsync(CurrentUser? user, LessonRequest request, CardPaymentView? ready, Refusal why)
    {
        if (user is null || ready is null) return why;

        await DropHoldAsync(user, request);
        await cards.LetGoAsync(ready.Id, CancellationToken.None);
        return why;
    }

    internal Task<CardPaymentView?> FindAsync(CurrentUser user, LessonRequest request, CancellationToken ct) => cards.FindAsync(user.Id, request.Purpose, ct);

    internal Task<Uri?> SecondStepAsync(CurrentUser user, LessonRequest request, CancellationToken ct) => cards.SecondStepAsync(user.Id, request.Purpose, ct);

    internal async Task<Refusal?> ConfirmAsync(CurrentUser user, LessonRequest request, CancellationToken ct) =>
        (await cards.ConfirmAsync(user.Id, request.Purpose, ct)).Refusal;

    internal async Task LeaveAsync(CurrentUser user, LessonRequest request, CancellationToken ct)
    {
        await DropHoldAsync(user, request);
        await cards.LetGoAsync(user.Id, request.Purpose, ct);
    }

    private async Task DropHoldAsync(CurrentUser user, LessonRequest request)
    {
        await using var db = await databases.CreateDbContextAsync(CancellationToken.None);
        await db.Holds.Where(hold => hold.StudentId == user.Id && hold.StartsAt == request.StartsAt).ExecuteDeleteAsync(CancellationToken.None);
    }
}
