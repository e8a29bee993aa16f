using NodaTime;

namespace TutorBooking.Core.Reviews;

/// <summary>Who last hid or showed a review, when and why.</summary>
public sealed record ReviewDecision(string AdminName, Instant At, string Reason);
