using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Scheduling;

/// <summary>Says that a tutor's open slots are others now; written with the change that made them so.</summary>
public sealed record SlotsChanged(TutorId TutorId);
