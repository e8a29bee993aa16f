using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Cards;

/// <summary>Money on its way back to a card, as the one who paid sees it.</summary>
/// <param name="DueAt">Not sent before this instant is over.</param>
public sealed record CardRefundView(Money Amount, CardRefundState State, Instant DueAt);
