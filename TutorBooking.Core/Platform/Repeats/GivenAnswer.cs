namespace TutorBooking.Core.Platform.Repeats;

/// <summary>An answer as it was given, to be given once more.</summary>
/// <param name="Status">Such as 201.</param>
public sealed record GivenAnswer(int Status, string? ContentType, string? Location, string Body);
