namespace TutorBooking.Web.Api.Accounts;

/// <summary>What a program sends to have tokens.</summary>
internal sealed record LoginFields
{
    public string? Email { get; init; }

    public string? Password { get; init; }

    /// <summary>Of the authenticator app, where the account wants a second proof.</summary>
    public string? Code { get; init; }

    /// <summary>One of the ten that stand for it.</summary>
    public string? RecoveryCode { get; init; }
}
