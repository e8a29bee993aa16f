using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Earnings;

/// <summary>Every tutor's own earnings and payouts, and nobody else's.</summary>
public sealed class EarningQueries(IDbContextFactory<TutorBookingDb> databases, IOptions<PaymentOptions> options, IClock clock)
{
    public const int FirstYear = 2000;
    public const int LastYear = 2999;

    private const int MonthsShown = 12;
    private const int PayoutsShown = 12;

    /// <summary>Balances, the next payout and what was earned; refused with WRONG_ROLE for who is no tutor.</summary>
    /// <param name="number">Counted from 1; one beyond the last page gives the last.</param>
    public async Task<Result<EarningsView>> ReadAsync(CurrentUser tutor, int number, int size, CancellationToken ct)
    {
        if (!tutor.IsTutor) return PaymentRefusals.OnlyTutors;

        await using var db = await databases.CreateDbContextAsync(ct);
        var available = await db.AvailableAsync(tutor.Id, before: null, ct);
        var payouts = await db.Payouts.AsNoTracking().Where(payout => payout.TutorAccountId == tutor.Id).OrderByDescending(payout => payout.Number).Take(PayoutsShown).ToListAsync(ct);
        return new EarningsView(
            In(await db.PendingAsync(tutor.Id, ct)),
            In(available),
            In(await db.Payouts.Where(payout => payout.TutorAccountId == tutor.Id).SumAsync(payout => payout.AmountMinor, ct)),
            await NextAsync(db, tutor, available, ct),
            await MonthsAsync(db, tutor, ct),
            await PageAsync(Own(db, tutor), number, size, ct),
            payouts.ConvertAll(LineOf));
    }

    /// <summary>All of a year; refused with WRONG_ROLE for who is no tutor.</summary>
    /// <param name="year">From <see cref="FirstYear"/> to <see cref="LastYear"/>; another gives nothing.</param>
    public async Task<Result<EarningsOfYear>> OfYearAsync(CurrentUser tutor, int year, CancellationToken ct)
    {
        if (!tutor.IsTutor) return PaymentRefusals.OnlyTutors;
        if (year is < FirstYear or > LastYear) return new EarningsOfYear([], []);

        var (from, to) = (StartOf(new LocalDate(year, 1, 1), tutor), StartOf(new LocalDate(year + 1, 1, 1), tutor));
        await using var db = await databases.CreateDbContextAsync(ct);
        var earnings = await Own(db, tutor).Where(earning => earning.LessonEndsAt >= from && earning.LessonEndsAt < to)
            .OrderBy(earning => earning.LessonEndsAt).ThenBy(earning => earning.BookingId).ToListAsync(ct);
        var payouts = await db.Payouts.AsNoTracking().Where(payout => payout.TutorAccountId == tutor.Id && payout.At >= from && payout.At < to)
            .OrderBy(payout => payout.Number).ToListAsync(ct);
        return new EarningsOfYear(earnings.ConvertAll(EarningLine.Of), payouts.ConvertAll(LineOf));
    }

    private static IQueryable<Earning> Own(TutorBookingDb db, CurrentUser tutor) => db.Earnings.AsNoTracking().Where(earning => earning.TutorAccountId == tutor.Id);

    private static PayoutLine LineOf(Payout payout) => new(payout.Week, payout.Amount, payout.At);

    private static Instant StartOf(LocalDate date, CurrentUser tutor) => tutor.Zone.AtStartOfDay(date).ToInstant();

    private static async Task<Page<EarningLine>> PageAsync(IQueryable<Earning> own, int number, int size, CancellationToken ct)
    {
        var window = PageWindow.Nearest(await own.CountAsync(ct), number, size);
        var earnings = await window.Of(own.OrderByDescending(earning => earning.LessonEndsAt).ThenByDescending(earning => earning.BookingId)).ToListAsync(ct);
        return window.With(earnings.ConvertAll(EarningLine.Of));
    }

    private async Task<NextPayout> NextAsync(TutorBookingDb db, CurrentUser tutor, long available, CancellationToken ct)
    {
        var next = PayoutPolicy.NextAfter(clock.GetCurrentInstant());
        var coming = await Own(db, tutor).Where(earning => earning.ReleasedAt == null && !earning.IsFrozen && earning.AvailableAt < next).SumAsync(earning => earning.AmountMinor, ct);
        return new NextPayout(next, In(available + coming), options.Value.Payouts.LeastAmount);
    }

    private async Task<IReadOnlyList<EarnedMonth>> MonthsAsync(TutorBookingDb db, CurrentUser tutor, CancellationToken ct)
    {
        var today = clock.GetCurrentInstant().InZone(tutor.Zone).Date;
        var first = new LocalDate(today.Year, today.Month, 1).PlusMonths(1 - MonthsShown);
        var (from, to) = (StartOf(first, tutor), StartOf(first.PlusMonths(MonthsShown), tutor));
        var lessons = await Own(db, tutor).Where(earning => earning.LessonEndsAt >= from && earning.LessonEndsAt < to)
            .Select(earning => new { earning.LessonEndsAt, earning.AmountMinor }).ToListAsync(ct);
        var sums = lessons.ToLookup(lesson => lesson.LessonEndsAt.InZone(tutor.Zone).Date.ToYearMonth(), lesson => lesson.AmountMinor);
        return [.. Enumerable.Range(0, MonthsShown).Select(first.PlusMonths).Select(month => new EarnedMonth(month, In(sums[month.ToYearMonth()].Sum())))];
    }

    private Money In(long minor) => new(minor, options.Value.Currency);
}
