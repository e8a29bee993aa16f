using System.Diagnostics;
using System.Globalization;
using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Payments.Cards;
using TutorBooking.Core.Payments.Ledger;

namespace TutorBooking.Tests.Core.Bookings.Paying;

/// <summary>Whatever people, banks and sweeps do in whatever order, with repetitions and processes that die between two saves: no cent is made or lost, and no card pays for nothing.</summary>
/// <remarks>A walk that fails says its seed: set MONEY_SEED to it to see that one walk again. Two hundred thousand steps by hand: <c>TutorBooking.Tests -explicit only -class "*MoneyWalkTests" -showLiveOutput</c>.</remarks>
public sealed class MoneyWalkTests(ITestOutputHelper output)
{
    private const int StepsOfWalk = 250;
    private const int StepsBetweenRests = 50;
    private const int Walks = 20;
    private const int WalksByHand = 800;

    private static readonly Duration UntilAllIsOver = Duration.FromDays(4);

    [Fact]
    public async Task No_walk_makes_or_loses_a_cent() => (await WalkAsync(Walks)).GetValueOrDefault(nameof(JournalKind.LessonReturned)).ShouldBeGreaterThan(0);

    [Fact(Explicit = true)]
    public async Task No_long_walk_makes_or_loses_a_cent() => Everything().Except((await WalkAsync(WalksByHand)).Keys, StringComparer.Ordinal).ShouldBeEmpty("a walk that meets less proves less");

    private async Task<Dictionary<string, int>> WalkAsync(int walks)
    {
        var given = int.TryParse(Environment.GetEnvironmentVariable("MONEY_SEED"), CultureInfo.InvariantCulture, out var one) ? one : (int?)null;
        var first = given ?? Random.Shared.Next(1_000_000_000);
        output.WriteLine($"MONEY_SEED={first} to {first + walks - 1}");
        var begun = Stopwatch.GetTimestamp();
        var met = new Dictionary<string, int>(StringComparer.Ordinal);
        await Parallel.ForEachAsync(Enumerable.Range(first, given is null ? walks : 1), async (seed, _) =>
        {
            var counted = await WalkOnceAsync(seed);
            lock (met)
            {
                foreach (var (word, count) in counted)
                {
                    met[word] = met.GetValueOrDefault(word) + count;
                }
            }
        });

        output.WriteLine($"{walks * StepsOfWalk:N0} steps in {Stopwatch.GetElapsedTime(begun).TotalSeconds:N0} s");
        output.WriteLine(string.Join(", ", met.OrderBy(word => word.Key, StringComparer.Ordinal).Select(word => $"{word.Key} {word.Value}")));
        return met;
    }

    private static async Task<Dictionary<string, int>> WalkOnceAsync(int seed)
    {
        using var walk = await MoneyWalk.BeginAsync(seed);
        var (number, step) = (0, "none");
        try
        {
            while (number++ < StepsOfWalk)
            {
                step = await walk.TakeAsync();
                if (number % StepsBetweenRests is 0) await walk.RestAsync(Till.Later);
            }

            await walk.RestAsync(UntilAllIsOver);
        }
        catch (Exception failure)
        {
            throw new InvalidOperationException($"MONEY_SEED={seed}: in step {number}, after \"{step}\": {failure.Message}", failure);
        }

        return new Dictionary<string, int>(await walk.CountAsync(), StringComparer.Ordinal) { ["Accidents"] = walk.Accidents };
    }

    // What a long run must have come to, or its steps are not what they were.
    private static IEnumerable<string> Everything() =>
    [
        "Accidents",
        .. Enum.GetNames<BookingStatus>().Except([nameof(BookingStatus.Pending), nameof(BookingStatus.Confirmed)], StringComparer.Ordinal),
        .. Enum.GetNames<JournalKind>(),
        .. new[] { CardPaymentState.Captured, CardPaymentState.Ended }.Select(state => $"Card{state}"),
        .. new[] { CardRefundState.Arrived, CardRefundState.IntoWallet, CardRefundState.TakenBack }.Select(state => $"Refund{state}"),
    ];
}
