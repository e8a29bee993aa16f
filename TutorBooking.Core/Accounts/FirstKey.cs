using Microsoft.AspNetCore.DataProtection;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Accounts;

/// <summary>Has a key made while nothing else writes.</summary>
/// <remarks>Tokens are made inside open write transactions, where the first key would wait for that very transaction to end.</remarks>
internal sealed class FirstKey(IDataProtectionProvider protection) : StartStep
{
    public override Task PrepareAsync(CancellationToken ct)
    {
        protection.CreateProtector(nameof(FirstKey)).Protect("");
        return Task.CompletedTask;
    }
}
