using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Web.Features.Bookings;

/// <summary>Why a start could not be had, and the open ones nearest to it.</summary>
internal sealed record SlotConflictFacts(Refusal Refusal, Instant Wanted, IReadOnlyList<Instant> Alternatives, bool WasSent);
