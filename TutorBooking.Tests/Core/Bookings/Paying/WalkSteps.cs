using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Bookings.Disputes;
using TutorBooking.Core.Bookings.Sweeps;
using TutorBooking.Core.Packages.Credits;
using TutorBooking.Core.Payments.Cards;
using TutorBooking.Core.Payments.Earnings;
using TutorBooking.Core.Payments.Gateway;
using TutorBooking.Core.Payments.Receipts;
using TutorBooking.Core.Payments.Wallets;
using TutorBooking.Core.Payments.WriteOffs;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Scheduling;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Core.Payments;
using TutorBooking.Tests.Support;
using static TutorBooking.Core.Bookings.BookingStatus;

namespace TutorBooking.Tests.Core.Bookings.Paying;

/// <summary>What can happen on a <see cref="MoneyWalk"/>. All that is random of a step is drawn when it is chosen, so that it can be taken a second time.</summary>
internal sealed partial class WalkSteps(TestCore core, Random random)
{
    // So many of the latest bookings are still of interest to somebody.
    private const int Recent = 3;

    private readonly Dictionary<UserId, LessonRequest> wishes = [];
    private readonly List<Func<(string, Func<Task>)>> bag = [];
    private CurrentUser[] students = [];
    private Cast? people;
    private int topUps;

    public Cast Cast => people ?? throw new InvalidOperationException("Nobody has come yet.");

    /// <summary>Whatever the platform does by itself about money and time.</summary>
    public IReadOnlyList<Sweep> Sweeps { get; } =
    [
        core.Get<ExpirySweep>(), core.Get<CompletionSweep>(), core.Get<SettlementSweep>(), core.Get<ProposalSweep>(), core.Get<TopUpSweep>(), core.Get<ClaimSweep>(),
        core.Get<CardPaymentSweep>(), core.Get<CardRefundSweep>(), core.Get<WrittenOffRefundSweep>(),
        core.Get<PackageSweep>(), core.Get<EarningSweep>(), core.Get<PayoutSweep>(), core.Get<ReceiptSweep>(),
    ];

    public async Task GatherAsync()
    {
        people = await Cast.OnStageAsync(core.Database);
        students = [people.Ada, people.Alan, await Cast.AddAccountAsync(core.Database, "Mary Somerville", Roles.Student)];
        await OfferPackagesAsync();
        FillWithPaying();
        FillWithPackages();
        FillWithCoupons();
        FillWithLostCards();
        FillWithAnswers();
        FillWithChanges();
        FillWithEnds();
        FillWithSweeps();
    }

    public (string Name, Func<Task> Act) Choose() => bag[random.Next(bag.Count)]();

    private void Put(int times, Func<(string, Func<Task>)> step) => bag.AddRange(Enumerable.Repeat(step, times));

    private void FillWithPaying()
    {
        Put(20, Request);
        Put(4, () => Wish("ask again", core.PayAsync));
        Put(3, AskOtherwise);
        Put(6, () => Wish("take the second step", (student, wish) => core.Get<LessonBookingService>().ConfirmPaymentAsync(student, wish, CancellationToken.None)));
        Put(2, () => Wish("leave", (student, wish) => core.Get<LessonBookingService>().LeavePaymentAsync(student, wish, CancellationToken.None)));
        Put(5, TopUp);
        Put(1, () => OpenTopUps("confirm top-ups", (student, id) => core.Get<WalletService>().ConfirmAsync(student, id, CancellationToken.None)));
        Put(1, () => OpenTopUps("leave top-ups", (student, id) => core.Get<WalletService>().LeaveAsync(student, id, CancellationToken.None)));
    }

    private void FillWithAnswers()
    {
        var service = core.Get<BookingService>();
        Put(20, () => OfBooking("confirm", one => one.Status == Pending, (id, _) => service.ConfirmAsync(Cast.Grace, id, note: null, CancellationToken.None)));
        Put(1, () => OfBooking("decline", one => one.Status == Pending, (id, _) => service.DeclineAsync(Cast.Grace, id, reason: null, CancellationToken.None)));
        Put(3, () => OfBooking("cancel as student", one => one.Status == Pending || one.Status == Confirmed, (id, student) => service.CancelAsync(student, id, new Cancellation("A cold"), CancellationToken.None)));
        Put(2, () => OfBooking("cancel as tutor", one => one.Status == Pending || one.Status == Confirmed, (id, _) => service.CancelAsync(Cast.Grace, id, new Cancellation("A cold"), CancellationToken.None)));
        Put(1, () => AsAdmin("cancel", one => one.Status == Pending || one.Status == Confirmed, (id, percent) => service.CancelAsync(Cast.Rosa, id, new Cancellation("So it is", PercentBack: percent), CancellationToken.None)));
        Put(5, () => OfBooking("undo as student", one => one.Status == CancelledByStudent, (id, student) => service.UndoAsync(student, id, CancellationToken.None)));
        Put(3, () => OfBooking("undo as tutor", one => one.Status == CancelledByTutor, (id, _) => service.UndoAsync(Cast.Grace, id, CancellationToken.None)));
        Put(1, () => OfBooking("move", one => one.Status == Confirmed, (id, student) => core.Get<RescheduleService>().RescheduleAsync(student, id, Tomorrow(15), CancellationToken.None)));
        Put(1, () => OfBooking("release", one => one.Status == Confirmed, (id, _) => service.ReleaseAsync(Cast.Grace, id, "Not then", CancellationToken.None)));
    }

    private void FillWithEnds()
    {
        var service = core.Get<BookingService>();
        Put(14, () => OfBooking("complete", one => one.Status == Confirmed && one.EndsAt <= core.Clock.Now, (id, _) => service.CompleteAsync(Cast.Grace, id, CancellationToken.None)));
        Put(6, () => OfBooking("report the student", one => (one.Status == Confirmed || one.Status == NoShowTutor) && one.StartsAt <= core.Clock.Now, (id, _) => service.ReportNoShowAsync(Cast.Grace, id, Party.Student, "Nobody came", CancellationToken.None)));
        Put(6, () => OfBooking("report the tutor", one => one.Status == Confirmed && one.StartsAt <= core.Clock.Now, (id, student) => service.ReportNoShowAsync(student, id, Party.Tutor, "Nobody came", CancellationToken.None)));
        Put(18, () => OfBooking("contradict the tutor", one => one.Status == Completed || one.Status == NoShowStudent, (id, student) => service.ReportNoShowAsync(student, id, Party.Tutor, "Nobody came", CancellationToken.None)));
        Put(12, () => AsAdmin("decide the dispute", one => one.Dispute != null && one.Dispute.DecidedAt == null, (id, percent) => core.Get<DisputeService>().DecideAsync(Cast.Rosa, id, percent, "So it is", CancellationToken.None)));
        Put(6, () => Jump(Duration.FromMinutes(random.Next(1, 7))));
        Put(2, () => Jump(Duration.FromHours(random.Next(1, 9))));
        Put(2, () => Jump(Tomorrow(8 + random.Next(12)) - core.Clock.Now));
    }

    private void FillWithSweeps()
    {
        foreach (var sweep in Sweeps)
        {
            Put(sweep is CardPaymentSweep or CardRefundSweep or PackageSweep ? 2 : 1, () => ($"sweep {sweep.Name}", () => sweep.RunAsync(CancellationToken.None)));
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

    private (string, Func<Task>) Request()
    {
        var student = One(students);
        var wish = Cast.WithGrace(Tomorrow(8 + random.Next(12))) with { CardToken = One<string?>([null, DemoCards.Ok, .. DemoCards.All]), CouponCode = SomeCode() };
        return ($"request {wish.StartsAt} with {wish.CardToken} and {wish.CouponCode}", () => PayAsync(student, wish));
    }

    // The same lesson for another price, while a bank may still keep the first one ready.
    private (string, Func<Task>) AskOtherwise()
    {
        var (card, code) = (One<string?>([null, .. DemoCards.All]), SomeCode());
        return Wish($"ask again with {card} and {code}", (student, wish) => PayAsync(student, wish with { CardToken = card, CouponCode = code }));
    }

    private Task<Result<BookingId>> PayAsync(CurrentUser student, LessonRequest wish)
    {
        wishes[student.Id] = wish;
        return core.PayAsync(student, wish);
    }

    private (string, Func<Task>) TopUp()
    {
        var (student, amount, card, key) = (One(students), random.Next(6) is 0 ? random.Next(25_000, 50_000) : random.Next(500, 12_000), One([.. DemoCards.All]), $"key-{++topUps}");
        return ($"top up with {card}", () => core.TopUpAsync(student, string.Create(CultureInfo.InvariantCulture, $"{amount / 100}.{amount % 100:00}"), card, key));
    }

    private (string, Func<Task>) AsAdmin(string name, Expression<Func<Booking, bool>> fitting, Func<BookingId, int, Task> act)
    {
        var percent = One([0, 33, 100, 100, random.Next(101)]);
        return OfBooking($"{name} with {percent} %", fitting, (id, _) => act(id, percent));
    }

    // Now and then a booking whose state does not fit: then nothing may happen.
    private (string, Func<Task>) OfBooking(string name, Expression<Func<Booking, bool>> fitting, Func<BookingId, CurrentUser, Task> act)
    {
        var (back, isAny) = (random.Next(Recent), random.Next(5) is 0);
        return (name, async () =>
        {
            var recent = await core.Database.ReadAsync(db => (isAny ? db.Bookings : db.Bookings.Where(fitting))
                .OrderByDescending(one => one.Id).Take(Recent).Select(one => new { one.Id, one.StudentId }).ToListAsync());
            if (recent.Count is 0) return;

            var booking = recent[back % recent.Count];
            await act(booking.Id, students.Single(student => student.Id == booking.StudentId));
        }
        );
    }

    private Instant Tomorrow(int hour) => (core.Clock.Now + Duration.FromDays(1)).InUtc().Date.At(new LocalTime(hour, 0)).InUtc().ToInstant();

    private T One<T>(T[] all) => all[random.Next(all.Length)];
}
