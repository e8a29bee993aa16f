using NodaTime;
using TutorBooking.Core.Payments;
using TutorBooking.Core.Payments.Earnings;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Payments;

public sealed class EarningQueriesTests : IDisposable
{
    private readonly TestCore core = new();

    public void Dispose() => core.Dispose();

    [Fact]
    public async Task The_next_payout_counts_what_will_be_available_by_then()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var run = Instant.FromUtc(2026, 11, 30, 0, 0);
        await core.EarnAvailableAsync(cast.Grace, 1, 1000);
        await core.EarnAsync(cast.Grace, 2, 2000, run - Earners.Wait - Duration.FromSeconds(1));
        await core.EarnAsync(cast.Grace, 3, 4000, run - Earners.Wait);
        await core.EarnAsync(cast.Grace, 4, 8000);
        await core.FreezeAsync(4, isFrozen: true);

        var next = (await core.EarningsAsync(cast.Grace)).Next;

        (next.At, next.Expected.Minor, next.IsEnough).ShouldBe((run, 3000, true));
    }

    [Fact]
    public async Task Too_little_for_a_payout_is_said_so()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.EarnAvailableAsync(cast.Grace, 1, 1999);

        (await core.EarningsAsync(cast.Grace)).Next.ShouldSatisfyAllConditions(
            next => next.IsEnough.ShouldBeFalse(), next => next.Least.Minor.ShouldBe(2000), next => next.Expected.Minor.ShouldBe(1999));
    }

    [Fact]
    public async Task Months_are_those_of_the_tutors_own_clock_and_sum_to_the_cent()
    {
        await Cast.OnStageAsync(core.Database);
        var emmy = await Cast.AddAccountAsync(core.Database, "Emmy Noether", Roles.Tutor, "Pacific/Auckland");
        await core.EarnAsync(emmy, 1, 1, Instant.FromUtc(2026, 10, 31, 10, 59));
        await core.EarnAsync(emmy, 2, 10, Instant.FromUtc(2026, 10, 31, 11, 0));
        await core.EarnAsync(emmy, 3, 100, Instant.FromUtc(2026, 11, 20, 0, 0));
        await core.EarnAsync(emmy, 3, -1, Instant.FromUtc(2026, 11, 20, 0, 0));
        await core.EarnAsync(emmy, 4, 1000, Instant.FromUtc(2025, 11, 30, 10, 59));
        await core.EarnAsync(emmy, 5, 10_000, Instant.FromUtc(2025, 11, 30, 11, 0));

        var months = (await core.EarningsAsync(emmy)).Months;

        months.Count.ShouldBe(12);
        months.Select(month => month.First).ShouldBe(Enumerable.Range(0, 12).Select(new LocalDate(2025, 12, 1).PlusMonths));
        months.Where(month => month.Amount.Minor is not 0).Select(month => (month.First.Month, month.Amount.Minor)).ShouldBe([(12, 10_000), (10, 1), (11, 109)]);
    }

    [Fact]
    public async Task A_year_has_what_ended_and_was_paid_in_it_and_nothing_else()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.EarnAsync(cast.Grace, 1, 3000, Instant.FromUtc(2025, 12, 31, 23, 59));
        await core.EarnAsync(cast.Grace, 2, 4000, Instant.FromUtc(2026, 1, 1, 0, 0));
        await core.ReleaseAsync();
        core.GoToNextRun();
        await core.PayOutAsync();

        (await YearAsync(cast, 2025)).ShouldSatisfyAllConditions(
            year => year.Earnings.Single().BookingId.ShouldBe(new BookingId(1)), year => year.Payouts.ShouldBeEmpty());
        (await YearAsync(cast, 2026)).ShouldSatisfyAllConditions(
            year => year.Earnings.Single().BookingId.ShouldBe(new BookingId(2)), year => year.Payouts.Single().Amount.Minor.ShouldBe(7000));
        (await YearAsync(cast, 0)).Earnings.ShouldBeEmpty();
        (await YearAsync(cast, int.MaxValue)).Earnings.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_reads_anothers_earnings()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var emmy = await Cast.AddAccountAsync(core.Database, "Emmy Noether", Roles.Tutor);
        await core.EarnAvailableAsync(cast.Grace, 1, 3000);
        core.GoToNextRun();
        await core.PayOutAsync();
        var (earnings, payouts) = (core.Get<EarningQueries>(), core.Get<PayoutQueries>());

        (await core.EarningsAsync(emmy)).ShouldSatisfyAllConditions(
            view => view.Earnings.Items.ShouldBeEmpty(), view => view.Payouts.ShouldBeEmpty(), view => view.PaidOut.Minor.ShouldBe(0), view => view.Available.Minor.ShouldBe(0));
        (await earnings.OfYearAsync(emmy, 2026, CancellationToken.None)).Value.Payouts.ShouldBeEmpty();
        (await earnings.ReadAsync(cast.Ada, 1, 20, CancellationToken.None)).Refusal.ShouldBe(PaymentRefusals.OnlyTutors);
        (await earnings.OfYearAsync(cast.Ada, 2026, CancellationToken.None)).Refusal.ShouldBe(PaymentRefusals.OnlyTutors);
        (await payouts.RunsAsync(cast.Grace, 1, 20, CancellationToken.None)).Refusal.ShouldBe(PaymentRefusals.OnlyAdminsPayouts);
        (await payouts.RunAsync(cast.Grace, new LocalDate(2026, 11, 30), CancellationToken.None)).Refusal.ShouldBe(PaymentRefusals.OnlyAdminsPayouts);
    }

    [Fact]
    public async Task An_admin_sees_the_runs_and_whom_each_paid()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var emmy = await Cast.AddAccountAsync(core.Database, "Emmy Noether", Roles.Tutor);
        await core.EarnAvailableAsync(cast.Grace, 1, 3000);
        await core.EarnAvailableAsync(emmy, 2, 4000);
        core.GoToNextRun();
        await core.PayOutAsync();
        var payouts = core.Get<PayoutQueries>();

        (await payouts.RunsAsync(cast.Rosa, 9, 20, CancellationToken.None)).Value.Items.ShouldBe([new PayoutRun(new LocalDate(2026, 11, 30), 2, new Money(7000, "EUR"))]);
        (await payouts.RunAsync(cast.Rosa, new LocalDate(2026, 11, 30), CancellationToken.None)).Value.Select(line => (line.Tutor, line.Amount.Minor))
            .ShouldBe([("Grace Hopper", 3000), ("Emmy Noether", 4000)]);
        (await payouts.RunAsync(cast.Rosa, new LocalDate(2026, 12, 1), CancellationToken.None)).Value.ShouldBeEmpty();
    }

    private async Task<EarningsOfYear> YearAsync(Cast cast, int year) => (await core.Get<EarningQueries>().OfYearAsync(cast.Grace, year, CancellationToken.None)).Value;
}
