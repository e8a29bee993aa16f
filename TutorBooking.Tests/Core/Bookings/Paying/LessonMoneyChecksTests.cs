using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Payments;
using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Core.Payments;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Bookings.Paying;

public sealed class LessonMoneyChecksTests : IDisposable
{
    private readonly TestCore core = new();

    public void Dispose() => core.Dispose();

    [Theory]
    [InlineData("UPDATE Bookings SET Funding_PaidMinor = Funding_PaidMinor + 1 WHERE SettledAt IS NULL", LedgerRule.OpenLessonsKeepAll)]
    [InlineData("UPDATE Bookings SET SettledAt = CreatedAt WHERE SettledAt IS NULL", LedgerRule.SettledLessonsKeepNothing)]
    [InlineData("UPDATE Bookings SET SettledAt = NULL", LedgerRule.OpenLessonsKeepAll)]
    [InlineData("UPDATE Bookings SET RefundedMinor = Funding_PaidMinor + 1", LedgerRule.NoLessonGivesBackMore)]
    [InlineData("UPDATE JournalLines SET AmountMinor = 5176 WHERE Account = 'Wallet' AND JournalId = 4", LedgerRule.NoLessonGivesBackMore)]
    [InlineData("UPDATE JournalLines SET BookingId = 404 WHERE BookingId = 1", LedgerRule.SettledLessonsKeepNothing, LedgerRule.OpenLessonsKeepAll)]
    public async Task What_somebody_changed_behind_the_bookings_is_found(string statement, params LedgerRule[] broken)
    {
        var cast = await OneOpenAndOneSettledAsync();
        (await FindingsAsync(cast)).Select(finding => (finding.Rule, finding.Looked, finding.Wrong)).ShouldBe(
            [(LedgerRule.SettledLessonsKeepNothing, 1, 0), (LedgerRule.OpenLessonsKeepAll, 1, 0), (LedgerRule.NoLessonGivesBackMore, 2, 0)]);
        await using var db = core.Database.CreateDbContext();

        await db.Database.ExecuteSqlRawAsync(statement);

        (await FindingsAsync(cast)).Where(finding => !finding.Holds).Select(finding => finding.Rule).ShouldBe(broken);
    }

    [Fact]
    public async Task Only_admins_may_look()
    {
        var cast = await Cast.OnStageAsync(core.Database);

        foreach (var other in new[] { cast.Ada, cast.Grace })
        {
            (await core.Get<LedgerQueries>().CheckAsync(other, CancellationToken.None)).Refusal.ShouldBe(PaymentRefusals.OnlyAdmins);
        }
    }

    // The fourth journal gives the second lesson's money back.
    private async Task<Cast> OneOpenAndOneSettledAsync()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.TopUpAsync(cast.Ada, "103.50");
        await core.RequestAsync(cast);
        var declined = await core.RequestAsync(cast, at: Lessons.Tomorrow + Duration.FromHours(2));
        _ = (await core.Get<BookingService>().DeclineAsync(cast.Grace, declined, reason: null, CancellationToken.None)).Value;
        return cast;
    }

    private async Task<IReadOnlyList<LedgerFinding>> FindingsAsync(Cast cast) =>
        [.. (await core.Get<LedgerQueries>().CheckAsync(cast.Rosa, CancellationToken.None)).Value.Where(finding => Purses.OfLessons.Contains(finding.Rule))];
}
