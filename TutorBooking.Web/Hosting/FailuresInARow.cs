using NodaTime;
using TutorBooking.Core.Accounts;

namespace TutorBooking.Web.Hosting;

/// <summary>The failures of one address, counted as Identity counts those of an account: some in a row lock it for a while, and then it begins anew.</summary>
internal sealed class FailuresInARow
{
    private readonly Lock gate = new();
    private int count;
    private Instant lockedUntil;

    /// <summary>Answers whether this failure is the one that locks, or comes while it is locked.</summary>
    public bool LockAfterOneMore(Instant now)
    {
        lock (gate)
        {
            if (now < lockedUntil) return true;
            if (++count < AccountsModule.AttemptsBeforeLockout) return false;

            count = 0;
            lockedUntil = now + Duration.FromTimeSpan(AccountsModule.Lockout);
            return true;
        }
    }
}
