namespace TutorBooking.Tests.Web.Api;

/// <summary>One call of the interface and what each role is answered, in the order of <see cref="Matrix.Roles"/>.</summary>
/// <param name="Call">Method and pattern, as the program has them.</param>
/// <param name="Known">About something that is there: their own for the student and the tutor, somebody else's for the others.</param>
internal sealed record MatrixRow(string Call, string[] Known)
{
    /// <summary>About a profile that is not approved, the other tutor's; null where the call is about none.</summary>
    public string[]? Hidden { get; init; }

    /// <summary>About what is not there; null where the call is about nothing.</summary>
    public string[]? Absent { get; init; }

    /// <summary>What is sent, with <c>$id</c>, <c>$offer</c>, <c>$subject</c> and <c>$start</c> for what differs.</summary>
    public string? Body { get; init; }

    public string Query { get; init; } = "";

    public bool IsAboutWebhook => Call.Contains("webhooks/{", StringComparison.Ordinal);

    public bool IsAboutBooking => Call.Contains("bookings/{", StringComparison.Ordinal) || Body?.Contains("booking_id", StringComparison.Ordinal) is true;
}
