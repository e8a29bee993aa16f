using System.Diagnostics;
using System.Globalization;
using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Bookings.Proposals;
using TutorBooking.Core.Packages.Credits;
using TutorBooking.Core.Payments.Cards;
using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Core.Payments.Receipts;

namespace TutorBooking.Tests.Core.Bookings.Paying;

/// <summary>Whatever people, banks and sweeps do in whatever order, with repetitions and processes that die between two saves: no cent is made or lost, and no card pays for nothing.</summary>
/// <remarks>A walk that fails says its seed: set MONEY_SEED to it to see that one walk again. Two hundred thousand steps by hand: <c>TutorBooking.Tests -explicit only -class "*MoneyWalkTests" -showLiveOutput</c>.</remarks>
public sealed class MoneyWalkTests(ITestOutputHelper output)
{
    private const int StepsOfWalk = 250;
    private const int StepsBetweenRests = 50;
    private const int Walks = 20;
    private const int WalksByHand = 800;

    // What so many steps come to with any seed.
    private static readonly string[] Usual = [nameof(JournalKind.LessonReturned), nameof(JournalKind.PackageBought), nameof(JournalKind.CreditReserved), nameof(JournalKind.CreditExpired), "CouponUsed", "ProposalAccepted", "OtherRate", "ConfirmedAtOnce", nameof(ReceiptKind.Receipt), nameof(ReceiptKind.CreditNote)];

    private static readonly Duration UntilAllIsOver = Duration.FromDays(4);

    [Fact]
    public Task No_walk_makes_or_loses_a_cent() => WalkAsync(Walks, Usual);

    [Fact(Explicit = true)]
    public Task No_long_walk_makes_or_loses_a_cent() => WalkAsync(WalksByHand, Everything());

    private async Task WalkAsync(int walks, IEnumerable<string> expected)
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
                foreach (var (word, count) in counted.Where(one => one.Value > 0))
                {
                    met[word] = met.GetValueOrDefault(word) + count;
                }
            }
        });

        output.WriteLine($"{walks * StepsOfWalk:N0} steps in {Stopwatch.GetElapsedTime(begun).TotalSeconds:N0} s");
        output.WriteLine(string.Join(", ", met.OrderBy(word => word.Key, StringComparer.Ordinal).Select(word => $"{word.Key} {word.Value}")));
        if (given is null) expected.Except(met.Keys, StringComparer.Ordinal).ShouldBeEmpty("a walk that meets less proves less");
    }

    private static async Task<Dictionary<string, int>> WalkOnceAsync(int seed)
    {
        using var walk = await MoneyWalk.BeginAsync(seed);
        var number = 0;
        try
        {
            while (number++ < StepsOfWalk)
            {
                await walk.TakeAsync();
                if (number % StepsBetweenRests is 0) await walk.RestAsync(Till.Later);
            }

            await walk.RestAsync(UntilAllIsOver);
        }
        catch (Exception failure)
        {
            throw new InvalidOperationException($"MONEY_SEED={seed}: in step {number}, \"{walk.Step}\": {failure.Message}", failure);
        }

        return new Dictionary<string, int>(await walk.CountAsync(), StringComparer.Ordinal) { ["Accidents"] = walk.Accidents, ["StaleSums"] = walk.StaleSums };
    }

    // What a long run must have come to, or its steps are not what they were.
    private static IEnumerable<string> Everything() =>
    [
        "Accidents", "StaleSums",
        .. Enum.GetNames<BookingStatus>().Except([nameof(BookingStatus.Pending), nameof(BookingStatus.Confirmed)], StringComparer.Ordinal),
        .. Enum.GetNames<JournalKind>(),
        .. new[] { CardPaymentState.Captured, CardPaymentState.Ended }.Select(state => $"Card{state}"),
        .. new[] { CreditState.Consumed, CreditState.Expired }.Select(state => $"CreditIs{state}"),
        "PackageByWallet", "PackageByCard", "PackageByBoth", "PrepaidBack", "PrepaidCorrected", "CouponUsed", "CouponBack",
        "OtherRate", "ConfirmedAtOnce", .. Enum.GetNames<ReceiptKind>(),
        .. Enum.GetNames<ProposalState>().Except([nameof(ProposalState.Open)], StringComparer.Ordinal).Select(state => $"Proposal{state}"),
        .. new[] { CardRefundState.Arrived, CardRefundState.IntoWallet, CardRefundState.TakenBack }.Select(state => $"Refund{state}"),
    ];
}
