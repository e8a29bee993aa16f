using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Scheduling;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Bookings;

/// <summary>Many who want the same hour, each by a connection and a queue of their own: the claims' key decides, and nothing else.</summary>
[Trait("Kind", "Race")]
public sealed class LessonRequestRaceTests(ITestOutputHelper output) : IDisposable
{
    private const int Rounds = 20;
    private const int Racers = 50;
    private const int CellsOfAnHour = 12;

    // Every round has a day of its own, so that only its own racers meet.
    private static readonly Instant FirstDayAtTen = FakeClock.Start + Duration.FromHours(25);

    private readonly TestCore core = new();

    public void Dispose() => core.Dispose();

    [Fact]
    public async Task Of_fifty_who_want_one_hour_exactly_one_has_it()
    {
        var (cast, students) = await OnStageAsync();

        for (var round = 0; round < Rounds; round++)
        {
            var outcomes = await RaceAsync(cast, students, [.. Enumerable.Repeat(Day(round), Racers)]);

            outcomes.Count(outcome => outcome.Refusal is null).ShouldBe(1, $"in round {round}");
            outcomes.Select(outcome => outcome.Refusal).OfType<Refusal>().ShouldAllBe(refusal => refusal == SchedulingRefusals.SlotTaken);
            (await CountClaimsAsync()).ShouldBe((round + 1) * 2 * CellsOfAnHour);
        }
    }

    [Fact]
    public async Task Of_fifty_who_want_overlapping_hours_the_winners_never_overlap()
    {
        var (cast, students) = await OnStageAsync();
        var random = Seeded();
        var won = 0;

        for (var round = 0; round < Rounds; round++)
        {
            // Starts half an hour apart: each overlaps its neighbours by half, and a lesson further on not at all.
            var starts = Enumerable.Range(0, Racers).Select(_ => Day(round) + Duration.FromMinutes(30 * random.Next(6))).ToList();
            var outcomes = await RaceAsync(cast, students, starts);

            outcomes.Select(outcome => outcome.Refusal).OfType<Refusal>().ShouldAllBe(refusal => refusal == SchedulingRefusals.SlotTaken);
            var winners = starts.Where((_, racer) => outcomes[racer].Refusal is null).Order().ToList();
            winners.Zip(winners.Skip(1)).ShouldAllBe(pair => pair.Second - pair.First >= Duration.FromHours(1), $"in round {round}");
            starts.ShouldAllBe(start => winners.Exists(winner => Duration.FromHours(-1) < winner - start && winner - start < Duration.FromHours(1)), "who lost, lost to somebody");
            won += winners.Count;
            (await CountClaimsAsync()).ShouldBe(won * 2 * CellsOfAnHour);
        }
    }

    [Fact]
    public async Task Who_books_two_tutors_for_one_hour_at_once_gets_one_of_them()
    {
        var (cast, _) = await OnStageAsync();
        var emmy = await AddTutorAsync("Emmy Noether", cast.Mathematics);

        for (var round = 0; round < Rounds; round++)
        {
            var line = new ReadersLine(racers: 2, "Claims");
            var lesson = Lesson(cast, Day(round));
            var outcomes = await Task.WhenAll(
                RequestAsync(0, line, cast.Ada, lesson),
                RequestAsync(1, line, cast.Ada, lesson with { TutorId = emmy, StartsAt = lesson.StartsAt + Duration.FromMinutes(30) }));

            outcomes.Select(outcome => outcome.Refusal).ShouldBe([null, SchedulingRefusals.StudentBusy], ignoreOrder: true);
            (await CountClaimsAsync()).ShouldBe((round + 1) * 2 * CellsOfAnHour);
        }
    }

    private static Instant Day(int round) => FirstDayAtTen + Duration.FromDays(round);

    private static LessonRequest Lesson(Cast cast, Instant start) =>
        new(cast.GraceProfile, cast.Mathematics, start, 60, LessonType.VideoCall, Place: null, Note: null);

    private async Task<(Cast Cast, List<CurrentUser> Students)> OnStageAsync()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var students = new List<CurrentUser>();
        for (var racer = 0; racer < Racers; racer++)
        {
            students.Add(await Cast.AddAccountAsync(core.Database, $"Student {racer}", Roles.Student));
        }

        return (cast, students);
    }

    private async Task<TutorId> AddTutorAsync(string name, SubjectId subject)
    {
        var account = await Cast.AddAccountAsync(core.Database, name, Roles.Tutor);
        return (await core.Database.AddAsync(ATutor.Teaching(account.Id, subject))).Id;
    }

    private async Task<Result<BookingId>[]> RaceAsync(Cast cast, List<CurrentUser> students, List<Instant> starts)
    {
        var line = new ReadersLine(Racers, "Claims");
        return await Task.WhenAll(students.Select((student, racer) => RequestAsync(racer, line, student, Lesson(cast, starts[racer]))));
    }

    private Task<Result<BookingId>> RequestAsync(int racer, ReadersLine line, CurrentUser student, LessonRequest lesson) => Task.Run(() =>
        core.Create<LessonBookingService>(core.Database.InProcess(racer, line)).RequestAsync(student, lesson, CancellationToken.None));

    private Task<int> CountClaimsAsync() => core.Database.ReadAsync(db => db.Claims.CountAsync());

    // A round that fails can be run again: set RACE_SEED to what this printed.
    private Random Seeded()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("RACE_SEED"), CultureInfo.InvariantCulture, out var given) ? given : Random.Shared.Next();
        output.WriteLine($"RACE_SEED={seed}");
        return new Random(seed);
    }
}
