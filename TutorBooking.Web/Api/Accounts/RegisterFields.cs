namespace TutorBooking.Web.Api.Accounts;

/// <summary>What a stranger sends to have an account.</summary>
internal sealed record RegisterFields
{
    public string? Email { get; init; }

    public string? Password { get; init; }

    public string? DisplayName { get; init; }

    /// <summary><c>student</c> or <c>tutor</c>.</summary>
    public string? Role { get; init; }

    /// <summary>The IANA zone by whose clock the person lives; UTC where nothing is said.</summary>
    public string? TimeZone { get; init; }
}
