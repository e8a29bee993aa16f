using Microsoft.Extensions.Caching.Memory;
using NodaTime;

namespace TutorBooking.Web.Hosting;

/// <summary>Counts failures of addresses without an account, so that they seem to lock as accounts do.</summary>
public sealed class SignInFailures(IClock clock) : IDisposable
{
    // Somebody who tries more addresses than this within a day is a case for the rate limit.
    private const int MostAddresses = 100_000;

    // An account never forgets; a day is longer than anybody waits between two tries.
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    private readonly MemoryCache counts = new(new MemoryCacheOptions { SizeLimit = MostAddresses });

    /// <summary>Notes one more failure, and answers whether the address is locked by it or still.</summary>
    public bool LockAfter(string address)
    {
        var failures = counts.GetOrCreate(address.ToUpperInvariant(), entry =>
        {
            entry.Size = 1;
            entry.SlidingExpiration = Kept;
            return new FailuresInARow();
        });
        return failures?.LockAfterOneMore(clock.GetCurrentInstant()) is true;
    }

    public void Dispose() => counts.Dispose();
}
