using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Notifications;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Scheduling;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;
using static TutorBooking.Tests.Core.Scheduling.SomeHours;

namespace TutorBooking.Tests.Core.Scheduling;

public sealed class ScheduleServiceTests : IDisposable
{
    private static readonly ScheduleSettings Mornings = new(
        "America/Sao_Paulo", 30, 5, 10, 180, 90, LessonsPerDay: 6, [On(IsoDayOfWeek.Monday, "09:00", "12:00"), On(IsoDayOfWeek.Sunday, "22:00", "25:00")]);

    private readonly TestCore core = new();

    public void Dispose() => core.Dispose();

    [Fact]
    public async Task What_a_tutor_saves_is_what_he_reads()
    {
        var cast = await Cast.OnStageAsync(core.Database);

        var saved = (await SaveAsync(cast.Grace, 0, Mornings)).Value;
        var read = (await FindAsync(cast.Grace)).Value;

        foreach (var details in new[] { saved, read })
        {
            details.TutorId.ShouldBe(cast.GraceProfile);
            details.Version.ShouldBe(1);
            details.Settings.Windows.ShouldBe(Mornings.Windows);
            (details.Settings with { Windows = Mornings.Windows }).ShouldBe(Mornings);
        }
    }

    [Fact]
    public async Task Windows_that_went_are_gone_from_the_database()
    {
        var cast = await Cast.OnStageAsync(core.Database);

        await SaveAsync(cast.Grace, 0, Mornings);

        (await core.Database.ReadAsync(db => db.Set<ScheduleWindow>().CountAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task A_flaw_is_refused_and_changes_nothing()
    {
        var cast = await Cast.OnStageAsync(core.Database);

        (await SaveAsync(cast.Grace, 0, Mornings with { HorizonDays = -1 })).Refusal.ShouldBe(SchedulingRefusals.WrongHorizon);

        (await FindAsync(cast.Grace)).Value.Version.ShouldBe(0);
        (await core.Database.ReadAsync(db => db.Outbox.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Of_two_open_pages_the_second_to_save_is_told_of_the_first()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await SaveAsync(cast.Grace, 0, Mornings);

        (await SaveAsync(cast.Grace, 0, Mornings with { HorizonDays = 7 })).Refusal.ShouldBe(SchedulingRefusals.ChangedMeanwhile);

        (await FindAsync(cast.Grace)).Value.Settings.HorizonDays.ShouldBe(90);
    }

    [Fact]
    public async Task Only_a_tutor_has_hours_and_only_with_a_profile()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var newcomer = await Cast.AddAccountAsync(core.Database, "Emmy Noether", Roles.Tutor);

        foreach (var (who, why) in new[] { (cast.Ada, SchedulingRefusals.OnlyTutors), (cast.Rosa, SchedulingRefusals.OnlyTutors), (newcomer, SchedulingRefusals.NoProfile) })
        {
            (await FindAsync(who)).Refusal.ShouldBe(why);
            (await SaveAsync(who, 0, Mornings)).Refusal.ShouldBe(why);
        }

        (await FindAsync(cast.Grace)).Value.Version.ShouldBe(0);
    }

    [Fact]
    public async Task Whoever_looks_at_the_open_slots_hears_of_new_hours_and_finds_them()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var heard = new TaskCompletionSource();
        using var listening = core.Get<LiveUpdates>().OnSlots(cast.GraceProfile, () => Task.Run(heard.SetResult));
        var monday = new Interval(FakeClock.Start + Duration.FromDays(7), FakeClock.Start + Duration.FromDays(8));

        await SaveAsync(cast.Grace, 0, Mornings with { Windows = [On(IsoDayOfWeek.Monday, "09:00", "10:00")] });
        await core.DeliverAsync();

        await heard.Task.WaitAsync(TimeSpan.FromSeconds(30));
        (await core.Get<OpenSlotQueries>().FindAsync(cast.GraceProfile, monday, 60, viewer: null, CancellationToken.None))
            .ShouldBe([FakeClock.Start + Duration.FromDays(7) + (Hour * 3)]);
    }

    [Fact]
    public async Task A_save_that_loses_the_race_at_the_commit_is_told_so()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var overtaken = core.Create<ScheduleService>(core.Database.With(new Overtaking(() => SaveAsync(cast.Grace, 0, Mornings))));

        (await overtaken.SaveAsync(cast.Grace, 0, Mornings with { HorizonDays = 7 }, CancellationToken.None)).Refusal.ShouldBe(SchedulingRefusals.ChangedMeanwhile);

        (await FindAsync(cast.Grace)).Value.Settings.HorizonDays.ShouldBe(90);
        (await core.Database.ReadAsync(db => db.Set<ScheduleWindow>().CountAsync())).ShouldBe(2);
    }

    private Task<Result<ScheduleDetails>> FindAsync(CurrentUser user) => core.Get<ScheduleQueries>().FindAsync(user, CancellationToken.None);

    private Task<Result<ScheduleDetails>> SaveAsync(CurrentUser user, int version, ScheduleSettings settings) =>
        core.Get<ScheduleService>().SaveAsync(user, version, settings, CancellationToken.None);

    /// <summary>Lets somebody else go first between the reading and the saving.</summary>
    private sealed class Overtaking(Func<Task> other) : DbCommandInterceptor
    {
        private bool done;

        public override async ValueTask<DbDataReader> ReaderExecutedAsync(
            DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
        {
            if (!done)
            {
                done = true;
                await other();
            }

            return result;
        }
    }
}
