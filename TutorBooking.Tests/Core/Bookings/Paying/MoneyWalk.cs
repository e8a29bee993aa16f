using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NodaTime;
using TutorBooking.Core.Payments;
using TutorBooking.Core.Payments.Gateway;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Bookings.Paying;

/// <summary>A site on which three students and a tutor do whatever comes to their minds, while banks and processes fail. Its seed decides all of it.</summary>
internal sealed class MoneyWalk : IDisposable
{
    private const int OneStepIsRepeatedIn = 5;
    private const int OneRefundIsRefusedIn = 5;
    private const int OneCaptureIsRefusedIn = 3;

    // Days in which a walk comes to an end of them.
    private static readonly KeyValuePair<string, string?>[] ShortLived = [new("Packages:ValidDays", "4"), new("Packages:GraceDays", "2"), new("Packages:GraceDaysAfterCancelling", "1")];

    private readonly Random random;
    private readonly Accidents accidents;
    private readonly TestCore core;
    private readonly SqliteConnection connection;
    private readonly WalkSteps steps;

    private MoneyWalk(int seed)
    {
        random = new Random(seed);
        accidents = new Accidents(seed);
        core = new TestCore((services, database) => services
            .AddSingleton(database.With(accidents))
            .AddSingleton(provider => new BankDouble(new DemoGateway(database, provider.GetRequiredService<IOptions<PaymentOptions>>(), provider.GetRequiredService<IClock>())))
            .AddSingleton<IPaymentGateway>(provider => provider.GetRequiredService<BankDouble>()), ShortLived);
        core.Bank.Hear = accidents.Hear;
        core.Bank.Instead = (call, key) => Task.FromResult<GatewayAnswer?>(IsRefused(call, key) ? GatewayAnswer.Declined : null);
        connection = new SqliteConnection(core.Database.ConnectionString);
        connection.Open();
        steps = new WalkSteps(core, random);
    }

    public int Accidents => accidents.Count;

    public int StaleSums => steps.StaleSums;

    public static async Task<MoneyWalk> BeginAsync(int seed)
    {
        var walk = new MoneyWalk(seed);
        await walk.steps.GatherAsync();
        return walk;
    }

    /// <summary>Names the latest step.</summary>
    public string Step { get; private set; } = "none";

    /// <summary>Takes a step, now and then twice.</summary>
    public async Task TakeAsync()
    {
        (Step, var act) = steps.Choose();
        accidents.MayHappen = true;
        await TryAsync(act);
        if (random.Next(OneStepIsRepeatedIn) is 0)
        {
            await TryAsync(act);
        }

        accidents.MayHappen = false;
        BookRules.Broken(connection, atRest: false).ShouldBeEmpty();
    }

    /// <summary>Lets every sweep do all that it has to do, undisturbed.</summary>
    public async Task RestAsync(Duration wait)
    {
        core.Clock.Advance(wait);
        var done = 1;
        while (done > 0)
        {
            done = 0;
            foreach (var sweep in steps.Sweeps)
            {
                done += await sweep.RunAsync(CancellationToken.None);
            }

            done += await steps.EndLostCardsAsync();

            // What was decided a moment ago is sent a moment later.
            core.Clock.Advance(Duration.FromSeconds(1));
        }

        BookRules.Broken(connection, atRest: true).ShouldBeEmpty();
        await core.ShouldBeInOrderAsync(steps.Cast);
    }

    /// <summary>How often the walk came to each of what it can come to.</summary>
    public async Task<Dictionary<string, int>> CountAsync()
    {
        await using var db = core.Database.CreateDbContext();
        return await db.Database.SqlQueryRaw<string>(
                "SELECT Status AS Value FROM Bookings UNION ALL SELECT 'Card' || State FROM CardPayments UNION ALL SELECT 'Refund' || State FROM CardRefunds UNION ALL SELECT Kind FROM Journals "
                + "UNION ALL SELECT 'CreditIs' || State FROM Credits UNION ALL SELECT 'PackageByWallet' FROM Packages WHERE CardMinor = 0 UNION ALL SELECT 'PackageByCard' FROM Packages WHERE WalletMinor = 0 "
                + "UNION ALL SELECT 'PackageByBoth' FROM Packages WHERE WalletMinor > 0 AND CardMinor > 0 UNION ALL SELECT CASE WHEN u.BookingId IS NULL THEN 'CouponBack' ELSE 'CouponUsed' END FROM Bookings b LEFT JOIN CouponUses u ON u.BookingId = b.Id WHERE b.CouponId IS NOT NULL "
                + "UNION ALL SELECT Kind FROM Receipts UNION ALL SELECT 'Proposal' || State FROM Proposals UNION ALL SELECT 'OtherRate' FROM Bookings WHERE HourlyRateMinor <> 4500 UNION ALL SELECT 'ConfirmedAtOnce' FROM BookingEvents WHERE \"From\" IS NULL AND \"To\" = 'Confirmed' "
                + "UNION ALL SELECT 'PrepaidBack' FROM Bookings WHERE PackageId IS NOT NULL AND RefundedMinor > 0 UNION ALL SELECT 'PrepaidCorrected' FROM Journals WHERE Kind = 'LessonCorrected' AND PackageId IS NOT NULL")
            .GroupBy(word => word).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, StringComparer.Ordinal);
    }

    public void Dispose()
    {
        connection.Dispose();
        core.Dispose();
    }

    private static async Task TryAsync(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (AccidentException)
        {
            // Whoever comes next finds what is there.
        }
    }

    // The same refund is refused however often it is asked for, and the same capture until the bank thinks better of it.
    private bool IsRefused(string call, string key) => call switch
    {
        nameof(IPaymentGateway.RefundAsync) => NumberIn(key) % OneRefundIsRefusedIn is 0,
        nameof(IPaymentGateway.CaptureAsync) => NumberIn(key) % OneCaptureIsRefusedIn is 0 && !steps.IsBankGenerous,
        _ => false,
    };

    private static int NumberIn(string key) => int.Parse(key.AsSpan(key.IndexOf('/', StringComparison.Ordinal) + 1), CultureInfo.InvariantCulture);
}
