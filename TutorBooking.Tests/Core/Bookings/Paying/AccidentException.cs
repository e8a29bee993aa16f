namespace TutorBooking.Tests.Core.Bookings.Paying;

/// <summary>The process has died here: what was not saved by now is gone.</summary>
public sealed class AccidentException() : Exception("The process has died.");
