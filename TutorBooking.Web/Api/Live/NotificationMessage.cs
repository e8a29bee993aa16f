using TutorBooking.Core.Bookings;

namespace TutorBooking.Web.Api.Live;

/// <summary>A notice that came in.</summary>
/// <param name="Text">For a person, with the time in the person's own zone.</param>
internal sealed record NotificationMessage(long Id, BookingNewsKind Kind, string Text);
