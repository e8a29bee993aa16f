using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NodaTime;
using TutorBooking.Core.Accounts;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Earnings;

/// <summary>What was paid out to all tutors, for admins.</summary>
public sealed class PayoutQueries(IDbContextFactory<TutorBookingDb> databases, IOptions<PaymentOptions> options)
{
    /// <summary>The runs that paid somebody, the newest first; refused with WRONG_ROLE.</summary>
    /// <param name="number">Counted from 1; one beyond the last page gives the last.</param>
    public async Task<Result<Page<PayoutRun>>> RunsAsync(CurrentUser user, int number, int size, CancellationToken ct)
    {
        if (!user.IsAdmin) return PaymentRefusals.OnlyAdminsPayouts;

        await using var db = await databases.CreateDbContextAsync(ct);
        var window = PageWindow.Nearest(await db.Payouts.Select(payout => payout.Week).Distinct().CountAsync(ct), number, size);
        var runs = await window.Of(db.Payouts.GroupBy(payout => payout.Week)
            .Select(run => new { Week = run.Key, Tutors = run.Count(), Sum = run.Sum(payout => payout.AmountMinor) })
            .OrderByDescending(run => run.Week)).ToListAsync(ct);
        return window.With(runs.ConvertAll(run => new PayoutRun(run.Week, run.Tutors, new Money(run.Sum, options.Value.Currency))));
    }

    /// <summary>What each tutor was paid in a week, by account; refused with WRONG_ROLE.</summary>
    /// <param name="week">Its Monday; another day has no payouts.</param>
    public async Task<Result<IReadOnlyList<PayoutRunLine>>> RunAsync(CurrentUser user, LocalDate week, CancellationToken ct)
    {
        if (!user.IsAdmin) return PaymentRefusals.OnlyAdminsPayouts;

        await using var db = await databases.CreateDbContextAsync(ct);
        return await (
            from payout in db.Payouts
            where payout.Week == week
            join tutor in db.Accounts on payout.TutorAccountId equals tutor.Id
            orderby tutor.Id
            select new PayoutRunLine(tutor.Id, tutor.DisplayName, new Money(payout.AmountMinor, payout.Currency), payout.At)).ToListAsync(ct);
    }
}
