using NodaTime;

namespace TutorBooking.Core.Payments.WriteOffs;

/// <summary>How a lost card payment was given up.</summary>
/// <param name="Admin">The name of who did it.</param>
/// <param name="IsBackGiven">Whether what goes back goes into the wallet.</param>
public sealed record LostCardEnd(string Admin, Instant At, string Reason, bool IsBackGiven);
