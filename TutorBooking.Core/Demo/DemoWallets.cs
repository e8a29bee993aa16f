using System.Globalization;
using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Bookings.Transitions;
using TutorBooking.Core.Payments.Gateway;
using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Core.Payments.Wallets;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Demo;

/// <summary>What the demo's people have put into their wallets and paid for their lessons with: nobody has anything left, but the two students with a password, who have 5,000.00 each.</summary>
internal static class DemoWallets
{
    private const int Steps = 5;
    private const long StepMinor = 100_000;

    private static readonly Duration BetweenSteps = Duration.FromDays(9);

    /// <summary>The top-ups as they were asked for, oldest first; numbers come with the next save. What came back of lessons is there already, so that much less is added last.</summary>
    public static IReadOnlyList<TopUp> Begin(IEnumerable<UserId> students, IReadOnlyList<Booking> lessons, string currency, Instant now) =>
    [
        .. from step in Enumerable.Range(1, Steps)
           from student in students
           select new TopUp
           {
               PersonId = student,
               RequestKey = $"demo/{step}",
               AmountMinor = StepMinor - (step is Steps ? lessons.Where(lesson => lesson.StudentId == student).Sum(lesson => lesson.Shares.BackMinor) : 0),
               Currency = currency,
               CreatedAt = now - (BetweenSteps * (Steps + 1 - step)),
           },
    ];

    /// <summary>The price of each lesson, added when it was asked for.</summary>
    public static IReadOnlyList<TopUp> BeginFor(IEnumerable<Booking> lessons) =>
    [
        .. lessons.Select(lesson => new TopUp
        {
            PersonId = lesson.StudentId,
            RequestKey = string.Create(CultureInfo.InvariantCulture, $"demo/lesson/{lesson.Id.Value}"),
            AmountMinor = lesson.Funding.PaidMinor,
            Currency = lesson.Funding.Currency,
            CreatedAt = lesson.CreatedAt,
        }),
    ];

    /// <summary>Tells the ledger all of it in the order of the clock; bookings and top-ups have their numbers by then.</summary>
    public static async Task TellAsync(TutorBookingDb db, IReadOnlyList<TopUp> topUps, IReadOnlyList<Booking> lessons, CancellationToken ct)
    {
        var moves = topUps.Select(topUp => (topUp.CreatedAt, Rank: 0, Tell: (Func<Task<Refusal?>>)(() => AddAsync(db, topUp, ct))))
            .Concat(lessons.Select(lesson => (lesson.CreatedAt, Rank: 1, Tell: (Func<Task<Refusal?>>)(() => db.PayAsync(lesson, ct)))))
            .Concat(lessons.Select(lesson => (lesson.SettledAt ?? lesson.UpdatedAt, Rank: 2, Tell: (Func<Task<Refusal?>>)(() => db.CarryOutAsync(lesson, ct)))));
        foreach (var (_, _, tell) in moves.OrderBy(move => move.Item1).ThenBy(move => move.Rank))
        {
            if (await tell() is { } refusal) throw new InvalidOperationException($"The demo cannot pay: {refusal.Sentence}");
        }
    }

    public static Task<Refusal?> AddAsync(TutorBookingDb db, TopUp topUp, CancellationToken ct)
    {
        topUp.Take(GatewayAnswer.Succeeded, topUp.CreatedAt);
        return db.PostAsync(topUp.Tell(topUp.CreatedAt), ct);
    }
}
