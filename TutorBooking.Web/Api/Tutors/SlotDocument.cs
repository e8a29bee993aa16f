using NodaTime;

namespace TutorBooking.Web.Api.Tutors;

/// <summary>A lesson that could be booked.</summary>
internal sealed record SlotDocument(Instant StartAt, Instant EndAt);
