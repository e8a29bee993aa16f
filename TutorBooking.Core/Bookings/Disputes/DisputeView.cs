using NodaTime;

namespace TutorBooking.Core.Bookings.Disputes;

/// <summary>A dispute, to show.</summary>
/// <param name="CanAnswer">Whether the viewer may say something to it now.</param>
/// <param name="CanDecide">Whether the viewer may decide it now.</param>
public sealed record DisputeView(
    DisputeState State,
    Party OpenedBy,
    DisputeReason Reason,
    string? Text,
    Instant OpenedAt,
    Instant AnswerUntil,
    string? Answer,
    Instant? AnsweredAt,
    string? Decision,
    Instant? DecidedAt,
    bool CanAnswer,
    bool CanDecide)
{
    internal static DisputeView Of(Dispute dispute, Party viewer, Instant now) => new(
        dispute.State,
        dispute.OpenedBy,
        dispute.Reason,
        dispute.Text,
        dispute.OpenedAt,
        dispute.AnswerUntil,
        dispute.Answer,
        dispute.AnsweredAt,
        dispute.Decision,
        dispute.DecidedAt,
        DisputePolicy.DecideAnswer(dispute, viewer, now) is null,
        viewer is Party.Admin && DisputePolicy.DecideResolution(dispute) is null);
}
