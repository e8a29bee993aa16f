using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Scheduling;

/// <summary>What a tutor does to his schedule. Lessons that are agreed stay where they are, whatever the new hours.</summary>
public sealed class ScheduleService(IDbContextFactory<TutorBookingDb> databases, OutboxSignal outbox, IClock clock)
{
    /// <summary>Replaces the hours and settings of the one who asks, if they are still at <paramref name="version"/>.</summary>
    public async Task<Result<ScheduleDetails>> SaveAsync(CurrentUser user, int version, ScheduleSettings settings, CancellationToken ct)
    {
        if (!user.IsTutor) return SchedulingRefusals.OnlyTutors;

        await using var db = await databases.CreateDbContextAsync(ct);
        var schedule = await db.Schedules.OwnedBy(user).Include(own => own.Windows).SingleOrDefaultAsync(ct);
        if (schedule is null) return SchedulingRefusals.NoProfile;
        if (ScheduleSettingsPolicy.FlawOf(settings) is { } flaw) return flaw;
        if (schedule.Version != version) return SchedulingRefusals.ChangedMeanwhile;

        schedule.Apply(settings);
        db.Outbox.Add(OutboxMessage.Of(new SlotsChanged(schedule.TutorId), clock.GetCurrentInstant()));
        if (await db.TrySaveAsync(ct) is not SaveOutcome.Saved) return SchedulingRefusals.ChangedMeanwhile;

        outbox.Wake();
        return ScheduleDetails.Of(schedule);
    }
}
