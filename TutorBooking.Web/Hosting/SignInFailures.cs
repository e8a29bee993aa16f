using System.Runtime.CompilerServices;
using Microsoft.Extensions.Caching.Memory;
using TutorBooking.Core.Accounts;

namespace TutorBooking.Web.Hosting;

/// <summary>Counts failures of addresses without an account, so that they seem to lock as accounts do.</summary>
public sealed class SignInFailures : IDisposable
{
    // Somebody who tries more addresses than this within a lockout is a case for the rate limit.
    private const int MostAddresses = 10_000;

    private readonly MemoryCache counts = new(new MemoryCacheOptions { SizeLimit = MostAddresses });

    /// <summary>Notes one more failure, and answers whether it is the one that locks, or a later one.</summary>
    public bool LockAfter(string address)
    {
        var count = counts.GetOrCreate(address.ToUpperInvariant(), entry =>
        {
            entry.Size = 1;
            entry.AbsoluteExpirationRelativeToNow = AccountsModule.Lockout;
            return new StrongBox<int>();
        });
        return count is not null && Interlocked.Increment(ref count.Value) >= AccountsModule.AttemptsBeforeLockout;
    }

    public void Dispose() => counts.Dispose();
}
