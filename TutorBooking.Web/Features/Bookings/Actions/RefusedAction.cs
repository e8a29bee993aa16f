using TutorBooking.Core.Bookings;
using TutorBooking.Core.Platform;

namespace TutorBooking.Web.Features.Bookings.Actions;

/// <summary>What somebody wanted to do, and why it could not be done: said where they pressed.</summary>
public sealed record RefusedAction(BookingAction Action, Refusal Refusal);
