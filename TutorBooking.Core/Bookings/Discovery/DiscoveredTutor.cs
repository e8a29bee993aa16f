using NodaTime;
using TutorBooking.Core.Tutors.Search;

namespace TutorBooking.Core.Bookings.Discovery;

/// <summary>A tutor who was found, with the calendar at a glance.</summary>
/// <param name="NextOpen">The soonest open start; null if there is none within <see cref="DiscoveryQueries.LookAhead"/>.</param>
/// <param name="Week">Seven days from the visitor's today on.</param>
public sealed record DiscoveredTutor(TutorCard Tutor, Instant? NextOpen, IReadOnlyList<DayGlance> Week);
