namespace TutorBooking.Web.Api.Bookings;

/// <summary>There is nothing to say with it.</summary>
internal sealed record CompleteFields;
