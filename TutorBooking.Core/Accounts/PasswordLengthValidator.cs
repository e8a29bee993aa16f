using Microsoft.AspNetCore.Identity;

namespace TutorBooking.Core.Accounts;

/// <summary>Holds the longest password at every door, since Identity's own options know only the shortest.</summary>
internal sealed class PasswordLengthValidator : IPasswordValidator<Account>
{
    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) => Task.FromResult(
        RegistrationPolicy.OfPassword(password) is { } refusal
            ? IdentityResult.Failed(new IdentityError { Code = refusal.Code, Description = refusal.Sentence })
            : IdentityResult.Success);
}
