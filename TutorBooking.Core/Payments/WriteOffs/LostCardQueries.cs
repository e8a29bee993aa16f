using Microsoft.EntityFrameworkCore;
using TutorBooking.Core.Accounts;
using TutorBooking.Core.Payments.Cards;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.WriteOffs;

/// <summary>Card payments that bought something and were refused by the bank afterwards, for admins.</summary>
public sealed class LostCardQueries(IDbContextFactory<TutorBookingDb> databases)
{
    /// <summary>As many as fit on a page; those that wait come first, so none of them is hidden by what is over.</summary>
    private const int Most = 50;

    /// <summary>Those that wait for a person, the oldest first, and then those that were written off, the latest first; refused with WRONG_ROLE.</summary>
    public async Task<Result<IReadOnlyList<LostCard>>> ListAsync(CurrentUser user, CancellationToken ct)
    {
        if (!user.IsAdmin) return PaymentRefusals.OnlyAdminsCards;

        await using var db = await databases.CreateDbContextAsync(ct);
        var waiting = await db.CardPayments.AsNoTracking().Where(payment => payment.State == CardPaymentState.Lost).OrderBy(payment => payment.LostAt).Take(Most).ToListAsync(ct);
        var over = await db.CardPayments.AsNoTracking().Where(payment => payment.State == CardPaymentState.WrittenOff)
            .OrderByDescending(payment => payment.WrittenOffAt).Take(Most - waiting.Count).ToListAsync(ct);
        List<CardPayment> all = [.. waiting, .. over];
        var people = all.SelectMany(payment => new[] { payment.PersonId, payment.WrittenOffBy ?? payment.PersonId }).Distinct().ToList();
        var names = await db.Accounts.Where(account => people.Contains(account.Id)).ToDictionaryAsync(account => account.Id, account => account.DisplayName, ct);
        return all.ConvertAll(payment => Describe(payment, names));
    }

    private static LostCard Describe(CardPayment payment, Dictionary<UserId, string> names) => new(
        payment.Id,
        names[payment.PersonId],
        payment.BookingId,
        payment.PackageId,
        payment.Amount,
        payment.Refunded,
        payment.CreatedAt,
        payment.LostAt ?? payment.CreatedAt,
        payment is { WrittenOffBy: { } admin, WrittenOffAt: { } at } ? new LostCardEnd(names[admin], at, payment.WriteOffReason ?? "", payment.IsBackGiven) : null);
}
