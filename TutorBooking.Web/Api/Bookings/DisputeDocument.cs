using NodaTime;
using TutorBooking.Core.Bookings.Disputes;

namespace TutorBooking.Web.Api.Bookings;

/// <summary>That two words stand against each other.</summary>
internal sealed record DisputeDocument(DisputeState State, Instant OpenedAt)
{
    public static DisputeDocument? Of(DisputeView? dispute) => dispute is null ? null : new(dispute.State, dispute.OpenedAt);
}
