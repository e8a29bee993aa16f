using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Tutors.Approval;

/// <summary>A subject that a tutor teaches, and for what an hour of it.</summary>
/// <param name="IsOwnRate">Whether the rate differs from the base rate by the tutor's wish.</param>
public sealed record TaughtLine(string Name, string Mark, Money Rate, bool IsOwnRate);
