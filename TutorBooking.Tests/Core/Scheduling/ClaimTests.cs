using NodaTime;
using TutorBooking.Core.Scheduling;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Scheduling;

public sealed class ClaimTests
{
    private static readonly Instant TenPast = Instant.FromUtc(2026, 11, 23, 9, 10);

    [Theory]
    [InlineData(0, 5, 1)]
    [InlineData(0, 60, 12)]
    [InlineData(-2, 2, 2)]
    [InlineData(-2, 5, 2)]
    [InlineData(0, 6, 2)]
    [InlineData(3, 4, 1)]
    public void Every_touched_cell_is_claimed_and_the_end_is_not(int from, int to, int cells)
    {
        var claimed = Claim.CellsOf(new Interval(TenPast + Duration.FromMinutes(from), TenPast + Duration.FromMinutes(to))).ToList();

        claimed.Count.ShouldBe(cells);
        claimed.ShouldAllBe(cell => OpenSlots.IsOnGrid(cell));
    }

    [Fact]
    public void Lessons_that_follow_each_other_share_no_cell()
    {
        var first = Claim.CellsOf(new Interval(TenPast, TenPast + SomeHours.Hour));
        var second = Claim.CellsOf(new Interval(TenPast + SomeHours.Hour, TenPast + (SomeHours.Hour * 2)));

        first.Intersect(second).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2026-11-23T09:10:00Z", "2026-11-23T09:10:00Z")]
    [InlineData("2026-11-23T09:14:59.999999999Z", "2026-11-23T09:10:00Z")]
    [InlineData("1969-12-31T23:59:59Z", "1969-12-31T23:55:00Z")]
    public void A_cell_begins_on_the_mark_before(string instant, string cell) =>
        Claim.CellAt(Parse(instant)).ShouldBe(Parse(cell));

    [Fact]
    public void A_cell_of_ones_time_has_one_owner()
    {
        using var database = new TestDatabase();
        using var db = database.CreateDbContext();

        var key = db.Model.FindEntityType(typeof(Claim)).ShouldNotBeNull().FindPrimaryKey().ShouldNotBeNull();

        key.Properties.Select(property => property.Name).ShouldBe([nameof(Claim.PersonId), nameof(Claim.Cell)]);
    }

    private static Instant Parse(string text) => NodaTime.Text.InstantPattern.ExtendedIso.Parse(text).Value;
}
