using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Bookings.Disputes;
using TutorBooking.Core.Bookings.Sweeps;
using TutorBooking.Core.Payments.Cards;
using TutorBooking.Core.Payments.Gateway;
using TutorBooking.Core.Payments.Wallets;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Scheduling;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Core.Payments;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Bookings.Paying;

/// <summary>What can happen on a <see cref="MoneyWalk"/>. All that is random of a step is drawn when it is chosen, so that it can be taken a second time.</summary>
internal sealed class WalkSteps(TestCore core, Random random)
{
    // So many of the latest bookings are still of interest to somebody.
    private const int Recent = 6;
    private const int HoursAhead = 40;

    private readonly Dictionary<UserId, LessonRequest> wishes = [];
    private readonly List<Func<(string, Func<Task>)>> bag = [];
    private CurrentUser[] students = [];
    private Cast? people;
    private int topUps;

    private Cast Cast => people ?? throw new InvalidOperationException("Nobody has come yet.");

    public async Task GatherAsync()
    {
        people = await Cast.OnStageAsync(core.Database);
        students = [people.Ada, people.Alan, await Cast.AddAccountAsync(core.Database, "Mary Somerville", Roles.Student)];
        FillWithPaying();
        FillWithAnswers();
        FillWithEnds();
        FillWithSweeps();
    }

    public (string Name, Func<Task> Act) Choose() => bag[random.Next(bag.Count)]();

    private void Put(int times, Func<(string, Func<Task>)> step) => bag.AddRange(Enumerable.Repeat(step, times));

    private void FillWithPaying()
    {
        Put(10, () =>
        {
            var student = One(students);
            var wish = Cast.WithGrace(NextHour() + Duration.FromHours(random.Next(1, HoursAhead))) with { CardToken = One<string?>([null, DemoCards.Ok, .. DemoCards.All]) };
            return ($"request {wish.StartsAt} with {wish.CardToken}", () =>
            {
                wishes[student.Id] = wish;
                return core.PayAsync(student, wish);
            }
            );
        });
        Put(3, () => Wish("ask again", core.PayAsync));
        Put(4, () => Wish("take the second step", (student, wish) => core.Get<LessonBookingService>().ConfirmPaymentAsync(student, wish, CancellationToken.None)));
        Put(2, () => Wish("leave", (student, wish) => core.Get<LessonBookingService>().LeavePaymentAsync(student, wish, CancellationToken.None)));
        Put(5, () =>
        {
            var (student, amount, card, key) = (One(students), random.Next(500, 12_000), One([.. DemoCards.All]), $"key-{++topUps}");
            return ($"top up with {card}", () => core.TopUpAsync(student, string.Create(CultureInfo.InvariantCulture, $"{amount / 100}.{amount % 100:00}"), card, key));
        });
        Put(1, () => OpenTopUps("confirm top-ups", (student, id) => core.Get<WalletService>().ConfirmAsync(student, id, CancellationToken.None)));
        Put(1, () => OpenTopUps("leave top-ups", (student, id) => core.Get<WalletService>().LeaveAsync(student, id, CancellationToken.None)));
    }

    private void FillWithAnswers()
    {
        var service = core.Get<BookingService>();
        Put(8, () => Booking("confirm", (id, _) => service.ConfirmAsync(Cast.Grace, id, note: null, CancellationToken.None)));
        Put(1, () => Booking("decline", (id, _) => service.DeclineAsync(Cast.Grace, id, reason: null, CancellationToken.None)));
        Put(3, () => Booking("cancel as student", (id, student) => service.CancelAsync(student, id, new Cancellation("A cold"), CancellationToken.None)));
        Put(2, () => Booking("cancel as tutor", (id, _) => service.CancelAsync(Cast.Grace, id, new Cancellation("A cold"), CancellationToken.None)));
        Put(1, () =>
        {
            var percent = random.Next(101);
            return Booking($"cancel as admin for {percent} %", (id, _) => service.CancelAsync(Cast.Rosa, id, new Cancellation("So it is", PercentBack: percent), CancellationToken.None));
        });
        Put(5, () => Booking("undo as student", (id, student) => service.UndoAsync(student, id, CancellationToken.None)));
        Put(3, () => Booking("undo as tutor", (id, _) => service.UndoAsync(Cast.Grace, id, CancellationToken.None)));
        Put(1, () => Booking("move", (id, student) => core.Get<RescheduleService>().RescheduleAsync(student, id, NextHour() + Duration.FromHours(HoursAhead / 2), CancellationToken.None)));
        Put(1, () => Booking("release", (id, _) => service.ReleaseAsync(Cast.Grace, id, "Not then", CancellationToken.None)));
    }

    private void FillWithEnds()
    {
        var service = core.Get<BookingService>();
        Put(3, () => Booking("complete", (id, _) => service.CompleteAsync(Cast.Grace, id, CancellationToken.None)));
        Put(4, () => Booking("report the student", (id, _) => service.ReportNoShowAsync(Cast.Grace, id, Party.Student, "Nobody came", CancellationToken.None)));
        Put(5, () => Booking("report the tutor", (id, student) => service.ReportNoShowAsync(student, id, Party.Tutor, "Nobody came", CancellationToken.None)));
        Put(4, () =>
        {
            var percent = One([0, 33, 50, 100, random.Next(101)]);
            return Booking($"decide the dispute with {percent} %", (id, _) => core.Get<DisputeService>().DecideAsync(Cast.Rosa, id, percent, "So it is", CancellationToken.None));
        });
        Put(5, () => Jump(Duration.FromMinutes(random.Next(1, 7))));
        Put(4, () => Jump(Duration.FromHours(random.Next(1, 14))));
    }

    private void FillWithSweeps()
    {
        Sweep[] sweeps =
        [
            core.Get<ExpirySweep>(), core.Get<CompletionSweep>(), core.Get<SettlementSweep>(), core.Get<TopUpSweep>(), core.Get<ClaimSweep>(),
            core.Get<CardPaymentSweep>(), core.Get<CardPaymentSweep>(), core.Get<CardRefundSweep>(), core.Get<CardRefundSweep>(),
        ];
        foreach (var sweep in sweeps)
        {
            Put(1, () => ($"sweep {sweep.Name}", () => sweep.RunAsync(CancellationToken.None)));
        }
    }

    private (string, Func<Task>) Jump(Duration by) => ($"wait {by}", () =>
    {
        core.Clock.Advance(by);
        return Task.CompletedTask;
    }
    );

    private (string, Func<Task>) Wish(string name, Func<CurrentUser, LessonRequest, Task> act)
    {
        var student = One(students);
        return (name, () => wishes.TryGetValue(student.Id, out var wish) ? act(student, wish) : Task.CompletedTask);
    }

    private (string, Func<Task>) OpenTopUps(string name, Func<CurrentUser, TopUpId, Task> act)
    {
        var student = One(students);
        return (name, async () =>
        {
            foreach (var open in (await core.WalletAsync(student)).Open)
            {
                await act(student, open.Id);
            }
        }
        );
    }

    private (string, Func<Task>) Booking(string name, Func<BookingId, CurrentUser, Task> act)
    {
        var back = random.Next(Recent);
        return (name, async () =>
        {
            var booking = await core.Database.ReadAsync(db => db.Bookings.OrderByDescending(one => one.Id).Skip(back).Select(one => new { one.Id, one.StudentId }).FirstOrDefaultAsync());
            if (booking is not null) await act(booking.Id, students.Single(student => student.Id == booking.StudentId));
        }
        );
    }

    private Instant NextHour() => Instant.FromUnixTimeSeconds(core.Clock.Now.ToUnixTimeSeconds() / 3600 * 3600) + Duration.FromHours(1);

    private T One<T>(T[] all) => all[random.Next(all.Length)];
}
