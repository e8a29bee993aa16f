using NodaTime;
using TutorBooking.Core.Payments.Gateway;
using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Core.Payments.Wallets;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Demo;

/// <summary>What the demo's two students with a password have put into their wallets: 5,000.00 each, in as many steps as that takes.</summary>
internal static class DemoWallets
{
    private const int Steps = 5;
    private const long StepMinor = 100_000;

    private static readonly Duration BetweenSteps = Duration.FromDays(9);

    /// <summary>The top-ups as they were asked for, oldest first; numbers come with the next save.</summary>
    public static IReadOnlyList<TopUp> Begin(IEnumerable<UserId> students, string currency, Instant now) =>
    [
        .. from step in Enumerable.Range(1, Steps)
           from student in students
           select new TopUp
           {
               PersonId = student,
               RequestKey = $"demo/{step}",
               AmountMinor = StepMinor,
               Currency = currency,
               CreatedAt = now - (BetweenSteps * (Steps + 1 - step)),
           },
    ];

    public static async Task SettleAsync(TutorBookingDb db, IEnumerable<TopUp> topUps, CancellationToken ct)
    {
        foreach (var topUp in topUps)
        {
            topUp.Take(GatewayAnswer.Succeeded, topUp.CreatedAt);
            await db.PostAsync(topUp.Tell(topUp.CreatedAt), ct);
        }
    }
}
