using Microsoft.Extensions.Options;

namespace TutorBooking.Core.Accounts;

/// <summary>Stops the start with the setting's name, since an admin nobody can log in as is found out too late.</summary>
internal sealed class AdminOptionsValidator : IValidateOptions<AdminOptions>
{
    public ValidateOptionsResult Validate(string? name, AdminOptions options)
    {
        if (options.IsEmpty) return ValidateOptionsResult.Success;

        if (RegistrationPolicy.OfEmail(options.Email) is not null)
        {
            return ValidateOptionsResult.Fail("Setting Admin:Email must be the first admin's e-mail address, such as head@school.example, or be left out together with Admin:Password.");
        }

        return RegistrationPolicy.OfPassword(options.Password) is null
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                $"Setting Admin:Password must be the first admin's password, {RegistrationPolicy.ShortestPassword} to {RegistrationPolicy.LongestPassword} characters, or be left out together with Admin:Email.");
    }
}
