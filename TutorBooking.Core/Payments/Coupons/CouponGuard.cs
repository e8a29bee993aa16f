using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Coupons;

/// <summary>Looks for the coupon of a code that somebody has typed, and slows down who guesses.</summary>
public sealed class CouponGuard(IDbContextFactory<TutorBookingDb> databases)
{
    /// <summary>The coupon, tracked by the caller's context; refused with TOO_MANY_REQUESTS after too many wrong codes, or as <see cref="CouponBook"/> refuses. A wrong code is noted at once, whatever the caller saves.</summary>
    internal async Task<Result<Coupon>> FindAsync(TutorBookingDb db, UserId student, string code, string currency, Instant now, CancellationToken ct)
    {
        var guesses = await db.CouponGuesses.AsNoTracking().SingleOrDefaultAsync(one => one.PersonId == student, ct);
        if (guesses?.WhyNot(now) is { } tooMany) return tooMany;

        var found = await db.FindCouponAsync(student, code, currency, now, ct);
        if (found.Refusal == PaymentRefusals.CouponNotFound)
        {
            await NoteWrongAsync(student, now);
        }

        return found;
    }

    // Of two wrong codes at once, the second counts after the first.
    private async Task NoteWrongAsync(UserId student, Instant now)
    {
        while (true)
        {
            await using var db = await databases.CreateDbContextAsync(CancellationToken.None);
            var guesses = await db.CouponGuesses.SingleOrDefaultAsync(one => one.PersonId == student, CancellationToken.None);
            if (guesses is null)
            {
                db.CouponGuesses.Add(guesses = new CouponGuesses { PersonId = student });
            }

            guesses.Note(now);
            if (await db.TrySaveAsync(CancellationToken.None) is SaveOutcome.Saved) return;
        }
    }
}
