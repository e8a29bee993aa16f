using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NodaTime;
using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Earnings;

/// <summary>Makes the week's payouts once the week has begun, however late, one transaction each. Two at once do no harm: a tutor has one payout a week.</summary>
public sealed class PayoutSweep(
    IDbContextFactory<TutorBookingDb> databases, IOptions<PaymentOptions> options, SweepRecords records, OutboxSignal outbox, IClock clock, ILogger<PayoutSweep> log)
    : Sweep(records, clock, log)
{
    // What was available when a week began does not change afterwards: once nobody is due, nobody will be in this week.
    private LocalDate? finished;

    public override string Name => "payouts of the week";

    protected override TimeSpan Pause => TimeSpan.FromMinutes(1);

    protected override async Task<int> RunAsync(Instant now, CancellationToken ct)
    {
        var week = PayoutPolicy.WeekOf(now);
        if (finished == week) return 0;

        var due = await DueAsync(week, ct);
        var paid = await EachAsync(due, tutor => tutor, tutor => PayAsync(tutor, week, now, ct), ct);
        if (paid > 0)
        {
            outbox.Wake();
        }

        finished = due.Count is 0 ? week : null;
        return paid;
    }

    private async Task<List<UserId>> DueAsync(LocalDate week, CancellationToken ct)
    {
        var (begin, least) = (PayoutPolicy.BeginOf(week), Math.Max(1, options.Value.Payouts.LeastAmount.Minor));
        await using var db = await databases.CreateDbContextAsync(ct);
        var payouts = db.Payouts.Where(payout => payout.Week == week);
        var lines =
            from line in db.JournalLines
            join journal in db.Journals on line.JournalId equals journal.Id
            where line.Account == LedgerAccountKind.TutorAvailable
            select new { line.PersonId, line.AmountMinor, journal.At };
        var tutors = await lines.GroupBy(line => line.PersonId)
            .Where(own => own.Sum(line => line.AmountMinor) >= least && own.Sum(line => line.At < begin ? line.AmountMinor : 0) >= least)
            .Select(own => own.Key).Where(tutor => !payouts.Any(payout => payout.TutorAccountId == tutor)).ToListAsync(ct);
        return [.. tutors.OfType<UserId>()];
    }

    // The count before the balance: whoever pays in between takes the number, and this one is not saved.
    private async Task<bool> PayAsync(UserId tutor, LocalDate week, Instant now, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var number = 1 + await db.Payouts.CountAsync(payout => payout.TutorAccountId == tutor, ct);
        var balance = await db.AvailableAsync(tutor, before: null, ct);
        var atBegin = await db.AvailableAsync(tutor, PayoutPolicy.BeginOf(week), ct);
        if (options.Value.Payouts.AmountOf(atBegin, balance) is not { } amount) return false;

        var payout = new Payout { TutorAccountId = tutor, Week = week, Number = number, AmountMinor = amount.Minor, Currency = amount.Currency, At = now };
        db.Payouts.Add(payout);
        _ = await db.PostAsync(payout.Tell(), ct);
        db.Outbox.Add(OutboxMessage.Of(new EarningsChanged(tutor), now));
        return await db.TrySaveAsync(ct) is SaveOutcome.Saved;
    }
}
