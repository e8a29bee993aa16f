namespace TutorBooking.Tests.Core.Payments;

/// <summary>One step of a walk through the ledger; the few keys make some of them repetitions.</summary>
internal sealed record Step(StepKind Kind, int Person, int Amount, string Card, int Key);
