using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Packages;
using TutorBooking.Core.Packages.Credits;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Core.Packages;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Bookings.Paying;

/// <summary>Many lessons that want one credit, each asked for on a connection of its own. All have read the package before any of them writes.</summary>
[Trait("Kind", "Race")]
public sealed class PrepaidRaceTests : IDisposable
{
    private const int Racers = 50;

    private readonly TestCore core = new();

    public void Dispose() => core.Dispose();

    [Fact]
    public async Task The_last_credit_books_one_lesson_however_many_are_asked_for()
    {
        var (cast, package, _) = await core.BookedWithCreditAsync(credits: 2);
        var line = new ReadersLine(Racers, "Packages");

        var outcomes = await Task.WhenAll(Enumerable.Range(0, Racers).Select(racer => Task.Run(() =>
            core.Create<LessonBookingService>(core.Database.InProcess(racer, line)).RequestAsync(cast.Ada, Lesson(cast, package, racer), CancellationToken.None))));

        outcomes.Count(outcome => outcome.Refusal is null).ShouldBe(1);
        outcomes.Select(outcome => outcome.Refusal).OfType<Refusal>().ShouldAllBe(refusal => refusal == PackageRefusals.NoCredits);
        (await core.BookingsAsync()).ShouldBe(2);
        var after = await core.PackageAsync(package);
        (after.RemainingCredits, after.Credits.Count(credit => credit.State is CreditState.Reserved)).ShouldBe((0, 2));
        await core.ShouldBeInOrderAsync(cast);
    }

    // Hours that do not meet: only the credit is wanted by all.
    private static LessonRequest Lesson(Cast cast, PackageId package, int racer) =>
        cast.WithGrace(Lessons.Tomorrow + Duration.FromDays(1 + (racer / 5)) + Duration.FromHours(2 * (racer % 5))) with { PackageId = package };
}
