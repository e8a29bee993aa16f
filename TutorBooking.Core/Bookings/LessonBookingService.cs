using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NodaTime;
using TutorBooking.Core.Bookings.Transitions;
using TutorBooking.Core.Packages.Credits;
using TutorBooking.Core.Payments.Cards;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Scheduling;
using Attempt = TutorBooking.Core.Payments.Cards.PurchaseAttempt<TutorBooking.Core.Platform.BookingId>;

namespace TutorBooking.Core.Bookings;

/// <summary>Books a lesson: every check in its order, the card where one is needed while the time is held, then one transaction in which the database has the last word.</summary>
public sealed class LessonBookingService(
    IDbContextFactory<TutorBookingDb> databases,
    LessonPlanning planning,
    LessonPayment payment,
    IOptions<BookingOptions> booking,
    OutboxSignal outbox,
    IClock clock)
{
    /// <summary>How long a time is held for who is about to pay for it.</summary>
    public static Duration HoldLength => LessonHolds.Length;

    /// <summary>Refused as the first check that fails says. PAYMENT_FAILED while a bank has yet to answer or to be told: the time stays held, and the same request goes on with the same payment.</summary>
    public async Task<Result<BookingId>> RequestAsync(CurrentUser? user, LessonRequest request, CancellationToken ct)
    {
        CardPaymentView? ready = null;
        while (true)
        {
            var attempt = await TryAsync(user, request, ready, ct);
            if (attempt.Answer is { Refusal: { } refusal }) return await payment.LetGoAsync(user, request, ready, refusal);
            if (attempt.Answer is { } booked) return booked;

            // Time has passed, so all is looked at anew.
            ready = attempt.Ready;
        }
    }

    /// <summary>The payment that this request began and that is not spent: what the bank keeps the student waiting for, and how long the time is held meanwhile. Null where there is none.</summary>
    public Task<CardPaymentView?> FindPaymentAsync(CurrentUser user, LessonRequest request, CancellationToken ct) => payment.FindAsync(user, request, ct);

    /// <summary>Where the card's owner goes to confirm the payment that this request began; null where our own page can ask, and where nothing waits for it.</summary>
    public Task<Uri?> SecondStepAsync(CurrentUser user, LessonRequest request, CancellationToken ct) => payment.SecondStepAsync(user, request, ct);

    /// <summary>The card's owner has confirmed the payment that this request began, so it goes on.</summary>
    public async Task<Result<BookingId>> ConfirmPaymentAsync(CurrentUser user, LessonRequest request, CancellationToken ct) =>
        await payment.ConfirmAsync(user, request, ct) is { } refusal ? refusal : await RequestAsync(user, request, ct);

    /// <summary>The card's owner does not confirm: nothing is taken, and the time is free again.</summary>
    public Task LeavePaymentAsync(CurrentUser user, LessonRequest request, CancellationToken ct) => payment.LeaveAsync(user, request, ct);

    // A card is asked only once: a wallet that is emptied meanwhile is a refusal.
    private async Task<Attempt> TryAsync(CurrentUser? user, LessonRequest request, CardPaymentView? ready, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var now = clock.GetCurrentInstant();
        var planned = await planning.PlanAsync(db, user, request, now, ct);
        if (planned.Refusal is { } refusal) return new Attempt(refusal, ready);

        var terms = planned.Value;
        var credit = await LessonPayment.ReserveAsync(db, user, request, ct);
        if (credit is { Refusal: { } noCredit }) return new Attempt(noCredit, ready);
        if (credit is { Value: var reserved }) return new Attempt(await SaveAsync(db, LessonPayment.With(terms, reserved), reserved, now, ct), ready);

        var rest = await db.BeyondWalletAsync(terms.StudentId, terms.Funding.Paid, ct);
        if (ready is null && rest.Minor > 0)
        {
            return PurchaseAttempt.After<BookingId>(await payment.ReadyAsync(terms, request, rest, now, ct));
        }

        return await db.RefuseCardAsync(ready, rest, terms.Funding.Paid, BookingRefusals.TermsChanged, ct) is { } gone
            ? new Attempt(gone, ready)
            : new Attempt(await SaveAsync(db, LessonPayment.With(terms, ready), credit: null, now, ct), ready);
    }

    // Null where what was looked at is no longer so: the hours, the number of lessons on a day with a limit, the wallet, a hold that has expired.
    private async Task<Result<BookingId>?> SaveAsync(TutorBookingDb db, LessonTerms terms, ReservedCredit? credit, Instant now, CancellationToken ct)
    {
        var hold = await db.LessonHoldAsync(terms, now, ct);

        var agreed = Booking.Request(terms, now, booking.Value.Expiry.ExpiresAt(now, terms.Lesson.Start), hold);
        db.Bookings.Add(agreed);
        hold?.Expire(now);

        // Messages and journals name the booking, whose number the insert gives.
        var outcome = await db.TrySaveAsync(() => TellAsync(db, agreed, credit, now, ct), ct);
        if (outcome is SaveOutcome.ChangedMeanwhile) return null;
        if (outcome is SaveOutcome.AlreadyTaken) return await WhoseTimeAsync(terms, now, ct) is { } refusal ? (Result<BookingId>)refusal : null;

        outbox.Wake();
        return agreed.Id;
    }

    private static async Task TellAsync(TutorBookingDb db, Booking agreed, ReservedCredit? credit, Instant now, CancellationToken ct)
    {
        if (await db.PayAsync(agreed, ct, credit) is { } refusal) throw new InvalidOperationException($"What was seen in the wallet is not there: {refusal.Sentence}");

        db.Outbox.AddRange(BookingMessages.Of(agreed, now));
    }

    private async Task<Refusal?> WhoseTimeAsync(LessonTerms terms, Instant now, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.WhoseTimeAsync(terms.TutorAccountId, [.. Claim.CellsOf(terms.TutorTime)], but: null, now, ct);
    }
}
