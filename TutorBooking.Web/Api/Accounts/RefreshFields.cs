namespace TutorBooking.Web.Api.Accounts;

internal sealed record RefreshFields
{
    public string? RefreshToken { get; init; }
}
