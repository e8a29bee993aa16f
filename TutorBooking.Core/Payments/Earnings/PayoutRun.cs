using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Earnings;

/// <summary>What all tutors were paid in one week.</summary>
/// <param name="Week">Its Monday.</param>
public sealed record PayoutRun(LocalDate Week, int Tutors, Money Total);
