using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NodaTime;
using TutorBooking.Core.Bookings.Transitions;
using TutorBooking.Core.Payments.Cards;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Scheduling;

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
            await using var db = await databases.CreateDbContextAsync(ct);
            var now = clock.GetCurrentInstant();
            var planned = await planning.PlanAsync(db, user, request, now, ct);
            if (planned.Refusal is { } refusal) return await payment.LetGoAsync(user, request, ready, refusal);

            var terms = planned.Value;
            var rest = await LessonPayment.BeyondWalletAsync(db, terms, ct);
            if (ready is null && rest.Minor > 0)
            {
                var authorised = await payment.ReadyAsync(terms, request, rest, now, ct);
                if (authorised.Refusal is { } unpaid) return unpaid;

                // Time has passed while the bank was asked, so all is looked at anew.
                ready = authorised.Value;
                continue;
            }

            var answer = await LessonPayment.RefuseCardAsync(db, terms, ready, rest, ct) is { } gone ? gone : await SaveAsync(db, LessonPayment.With(terms, ready), now, ct);
            if (answer is { Refusal: { } lost }) return await payment.LetGoAsync(user, request, ready, lost);
            if (answer is { } booked) return booked;
        }
    }

    /// <summary>The payment that this request began and that is not spent: what the bank keeps the student waiting for, and how long the time is held meanwhile. Null where there is none.</summary>
    public Task<CardPaymentView?> FindPaymentAsync(CurrentUser user, LessonRequest request, CancellationToken ct) => payment.FindAsync(user, request, ct);

    /// <summary>The card's owner has confirmed the payment that this request began, so it goes on.</summary>
    public async Task<Result<BookingId>> ConfirmPaymentAsync(CurrentUser user, LessonRequest request, CancellationToken ct) =>
        await payment.ConfirmAsync(user, request, ct) is { } refusal ? refusal : await RequestAsync(user, request, ct);

    /// <summary>The card's owner does not confirm: nothing is taken, and the time is free again.</summary>
    public Task LeavePaymentAsync(CurrentUser user, LessonRequest request, CancellationToken ct) => payment.LeaveAsync(user, request, ct);

    // Null where what was looked at is no longer so: the hours, the number of lessons on a day with a limit, the wallet, a hold that has expired.
    private async Task<Result<BookingId>?> SaveAsync(TutorBookingDb db, LessonTerms terms, Instant now, CancellationToken ct)
    {
        var hold = await db.LessonHoldAsync(terms, now, ct);

        var agreed = Booking.Request(terms, now, booking.Value.Expiry.ExpiresAt(now, terms.Lesson.Start), hold);
        db.Bookings.Add(agreed);
        hold?.Expire(now);

        // Messages and journals name the booking, whose number the insert gives.
        var outcome = await db.TrySaveAsync(() => TellAsync(db, agreed, now, ct), ct);
        if (outcome is SaveOutcome.ChangedMeanwhile) return null;
        if (outcome is SaveOutcome.AlreadyTaken) return await WhoseTimeAsync(terms, now, ct) is { } refusal ? (Result<BookingId>)refusal : null;

        outbox.Wake();
        return agreed.Id;
    }

    private static async Task TellAsync(TutorBookingDb db, Booking agreed, Instant now, CancellationToken ct)
    {
        if (await db.PayAsync(agreed, ct) is { } refusal) throw new InvalidOperationException($"What was seen in the wallet is not there: {refusal.Sentence}");

        db.Outbox.AddRange(BookingMessages.Of(agreed, now));
    }

    private async Task<Refusal?> WhoseTimeAsync(LessonTerms terms, Instant now, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.WhoseTimeAsync(terms.TutorAccountId, [.. Claim.CellsOf(terms.TutorTime)], but: null, now, ct);
    }
}
