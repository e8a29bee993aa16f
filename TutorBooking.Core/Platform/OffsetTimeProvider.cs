namespace TutorBooking.Core.Platform;

/// <summary>A clock that runs a fixed time ahead of another, so that a demonstration can look at tomorrow.</summary>
public sealed class OffsetTimeProvider(TimeProvider inner, TimeSpan ahead) : TimeProvider
{
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow() => inner.GetUtcNow() + ahead;

    public override long GetTimestamp() => inner.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        inner.CreateTimer(callback, state, dueTime, period);
}
