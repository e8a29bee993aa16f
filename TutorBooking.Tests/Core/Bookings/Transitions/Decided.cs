using TutorBooking.Core.Bookings;

namespace TutorBooking.Tests.Core.Bookings.Transitions;

/// <summary>What an act decides about the money.</summary>
/// <param name="Rule">Kept with the line of history; null where no new decision was made.</param>
/// <param name="Back">To the student, in minor units.</param>
/// <param name="Earned">By the tutor, in minor units.</param>
/// <param name="Paid">When; null for anything that is no rule.</param>
internal sealed record Decided(MoneyRule? Rule, long Back, long Earned, Paid? Paid);
