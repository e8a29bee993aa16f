using Microsoft.Extensions.DependencyInjection;
using TutorBooking.Core.Accounts;

namespace TutorBooking.Core.Platform;

/// <summary>Which of Identity's tables the model has: those of version 3, with passkeys.</summary>
internal static class IdentitySchema
{
    public static readonly IServiceProvider Provider =
        new ServiceCollection().AddAccounts().Services.BuildServiceProvider();
}
