using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Bookings.Disputes;
using TutorBooking.Core.Bookings.Sweeps;
using TutorBooking.Core.Packages;
using TutorBooking.Core.Packages.Credits;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Core.Packages;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Bookings.Paying;

/// <summary>A credit that comes back: how long it lives, who takes it again, and what an admin can decide about it.</summary>
public sealed class PrepaidReturnTests : IDisposable
{
    private readonly TestCore core = new();

    public void Dispose() => core.Dispose();

    [Theory]
    [InlineData(Party.Student, 7)]
    [InlineData(Party.Tutor, 14)]
    [InlineData(Party.Admin, 14)]
    public async Task A_credit_of_an_expired_package_lives_on_as_long_as_who_cancelled_says(Party by, int days)
    {
        // Agreed for the last day and moved beyond it.
        var (cast, package, id) = await core.BookedWithCreditAsync(bookedAt: Prepaid.LastDayAtNine - Duration.FromDays(1), at: Prepaid.LastDayAtNine);
        await ConfirmAsync(cast, id);
        Said(await core.Get<RescheduleService>().RescheduleAsync(cast.Ada, id, Prepaid.LastDayAtNine + Duration.FromDays(5), CancellationToken.None));
        core.GoTo(Prepaid.LastDayAtNine + Duration.FromDays(2));

        await CancelAsync(cast, id, by);

        var credit = (await core.PackageAsync(package)).Credits.Single(one => one.Number is 1);
        (credit.State, credit.ExpiresOn).ShouldBe((CreditState.Available, Shop.LastDay.PlusDays(2 + days)));
        await core.ShouldBeInOrderAsync(cast);
    }

    [Fact]
    public async Task A_tutor_who_did_not_come_leaves_the_credit_its_longer_time()
    {
        var (cast, package, id) = await core.BookedWithCreditAsync(bookedAt: Prepaid.LastDayAtNine - Duration.FromDays(1), at: Prepaid.LastDayAtNine);
        await ConfirmAsync(cast, id);
        core.GoTo(Prepaid.LastDayAtNine + Duration.FromHours(1));
        Said(await core.Get<BookingService>().ReportNoShowAsync(cast.Ada, id, Party.Tutor, "Nobody came", CancellationToken.None));
        core.GoTo(Prepaid.LastDayAtNine + Duration.FromHours(25));

        (await core.Get<SettlementSweep>().RunAsync(CancellationToken.None)).ShouldBe(1);

        (await core.PackageAsync(package)).Credits.Single(credit => credit.Number is 1).ExpiresOn.ShouldBe(Shop.LastDay.PlusDays(1 + 14));
    }

    [Fact]
    public async Task A_cancellation_that_is_taken_back_takes_the_same_credit_again_and_again()
    {
        var (cast, package, id) = await core.BookedWithCreditAsync();

        for (var time = 0; time < 3; time++)
        {
            await CancelAsync(cast, id, Party.Student);
            (await core.CreditBalancesAsync(package)).ShouldBe(CreditBalances.Of(Share.Back));
            (await UndoAsync(cast, id)).ShouldBeNull();
            (await UndoAsync(cast, id)).ShouldBeNull("a double click is no mistake");
            (await core.CreditBalancesAsync(package)).ShouldBe(CreditBalances.Of(Share.Held));
        }

        (await core.PackageAsync(package)).Credits.Single(credit => credit.State is CreditState.Reserved).BookingId.ShouldBe(id);
        await core.ShouldBeInOrderAsync(cast);
    }

    [Fact]
    public async Task A_cancellation_whose_credit_another_lesson_has_takes_the_next_one_at_its_own_value()
    {
        // Two lessons for 98.33: the second is worth a cent more.
        var (cast, package, id) = await core.BookedWithCreditAsync(credits: 2);
        await ConfirmAsync(cast, id);
        await CancelAsync(cast, id, Party.Student);
        _ = (await core.BookWithAsync(cast, package, Lessons.Tomorrow + Duration.FromHours(3))).Value;

        (await UndoAsync(cast, id)).ShouldBeNull();
        (await UndoAsync(cast, id)).ShouldBeNull("a double click is no mistake");

        (await core.PackageAsync(package)).Credits.Single(credit => credit.Number is 2).BookingId.ShouldBe(id);
        ((await core.ReadAsync(id)).Funding.PaidMinor, (await core.CreditBalancesAsync(package)).Escrow).ShouldBe((4917, 4916 + 4917));
        await core.ShouldBeInOrderAsync(cast);

        await CancelAsync(cast, id, Party.Student);
        (await core.CreditBalancesAsync(package)).ShouldBe(new CreditBalances(CreditState.Reserved, 1, 4917, 4916, 0, 0));
        (await UndoAsync(cast, id)).ShouldBeNull();
        core.GoTo(Lessons.Tomorrow + Duration.FromHours(1));
        Said(await core.Get<BookingService>().CompleteAsync(cast.Grace, id, CancellationToken.None));

        (await core.CreditBalancesAsync(package)).ShouldBe(new CreditBalances(CreditState.Reserved, 0, 0, 4916, 4276, 641));
        await core.ShouldBeInOrderAsync(cast);
    }

    [Fact]
    public async Task A_cancellation_whose_package_has_no_credit_left_for_its_day_stays_as_well()
    {
        var (cast, package, id) = await core.BookedWithCreditAsync(credits: 2, bookedAt: Prepaid.LastDayAtNine - Duration.FromDays(1), at: Prepaid.LastDayAtNine);
        await ConfirmAsync(cast, id);
        Said(await core.Get<RescheduleService>().RescheduleAsync(cast.Ada, id, Prepaid.LastDayAtNine + Duration.FromDays(5), CancellationToken.None));
        await CancelAsync(cast, id, Party.Student);
        _ = (await core.BookWithAsync(cast, package, Prepaid.LastDayAtNine)).Value;

        (await UndoAsync(cast, id)).ShouldBe(PackageRefusals.Expired(Shop.LastDay));

        (await core.ReadAsync(id)).Status.ShouldBe(BookingStatus.CancelledByStudent);
        await core.ShouldBeInOrderAsync(cast);
    }

    [Fact]
    public async Task A_cancellation_whose_credits_other_lessons_have_stays_and_nothing_changes()
    {
        var (cast, package, id) = await core.BookedWithCreditAsync(credits: 2);
        await CancelAsync(cast, id, Party.Student);
        var other = (await core.BookWithAsync(cast, package, Lessons.Tomorrow + Duration.FromHours(3))).Value;
        var another = (await core.BookWithAsync(cast, package, Lessons.Tomorrow + Duration.FromHours(6))).Value;
        var (before, balances) = (await core.ReadAsync(id), await core.CreditBalancesAsync(package));

        (await UndoAsync(cast, id)).ShouldBe(PackageRefusals.NoCredits);

        var after = await core.ReadAsync(id);
        (after.Status, after.Version, after.Claims.Count).ShouldBe((BookingStatus.CancelledByStudent, before.Version, 0));
        (await core.CreditBalancesAsync(package)).ShouldBe(balances);
        (await core.PackageAsync(package)).Credits.OrderBy(credit => credit.Number).Select(credit => credit.BookingId).ShouldBe([other, another]);
        await core.ShouldBeInOrderAsync(cast);
    }

    [Theory]
    [InlineData("completed by its tutor")]
    [InlineData("student missed")]
    public async Task A_decision_for_the_student_brings_a_used_credit_back_and_takes_what_the_tutor_had_earned(string used)
    {
        var (cast, package, id) = await DisputedAsync(used);
        (await core.CreditBalancesAsync(package)).ShouldBe(CreditBalances.Of(Share.Earned));

        Said(await DecideAsync(cast, id, 100));

        (await core.CreditBalancesAsync(package)).ShouldBe(CreditBalances.Of(Share.Back));
        (await core.ReadAsync(id)).EarnedMinor.ShouldBe(0);
        await core.ShouldBeInOrderAsync(cast);
        (await core.BookWithAsync(cast, package, Lessons.Tomorrow + Duration.FromDays(3))).Refusal.ShouldBeNull("it can be used again");
        await core.ShouldBeInOrderAsync(cast);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(50)]
    [InlineData(99)]
    public async Task Nobody_gives_a_part_of_a_credit_back(int percent)
    {
        var (cast, package, id) = await DisputedAsync("completed by its tutor");

        (await DecideAsync(cast, id, percent)).Refusal.ShouldBe(BookingRefusals.CreditIsWhole);

        (await core.CreditBalancesAsync(package)).ShouldBe(CreditBalances.Of(Share.Earned));
        ((await core.ReadAsync(id)).Dispute?.State).ShouldBe(DisputeState.Open);
    }

    [Fact]
    public async Task An_admin_who_cancels_gives_the_credit_back_or_does_not()
    {
        var (cast, package, id) = await core.BookedWithCreditAsync();

        (await core.Get<BookingService>().CancelAsync(cast.Rosa, id, new Cancellation("A cold", PercentBack: 50), CancellationToken.None)).Refusal.ShouldBe(BookingRefusals.CreditIsWhole);
        (await core.CreditBalancesAsync(package)).ShouldBe(CreditBalances.Of(Share.Held));

        Said(await core.Get<BookingService>().CancelAsync(cast.Rosa, id, new Cancellation("A cold", PercentBack: 0), CancellationToken.None));
        (await core.CreditBalancesAsync(package)).ShouldBe(CreditBalances.Of(Share.Earned));
        await core.ShouldBeInOrderAsync(cast);
    }

    private static void Said(Result<BookingDetails> answer) => answer.Refusal.ShouldBeNull();

    private async Task<(Cast Cast, PackageId Package, BookingId Booking)> DisputedAsync(string used)
    {
        var (cast, package, id) = await core.BookedWithCreditAsync();
        await Ending.All.Single(one => one.Name == used).Do(core, cast, id);
        Said(await core.Get<BookingService>().ReportNoShowAsync(cast.Ada, id, Party.Tutor, "Nobody came", CancellationToken.None));
        return (cast, package, id);
    }

    private Task<Result<BookingDetails>> DecideAsync(Cast cast, BookingId id, int percent) =>
        core.Get<DisputeService>().DecideAsync(cast.Rosa, id, percent, "So it is", CancellationToken.None);

    private async Task ConfirmAsync(Cast cast, BookingId id) => Said(await core.Get<BookingService>().ConfirmAsync(cast.Grace, id, note: null, CancellationToken.None));

    private async Task<Refusal?> UndoAsync(Cast cast, BookingId id) => (await core.Get<BookingService>().UndoAsync(cast.Ada, id, CancellationToken.None)).Refusal;

    private async Task CancelAsync(Cast cast, BookingId id, Party by)
    {
        var who = by is Party.Student ? cast.Ada : by is Party.Tutor ? cast.Grace : cast.Rosa;
        Said(await core.Get<BookingService>().CancelAsync(who, id, new Cancellation("A cold"), CancellationToken.None));
    }
}
