namespace TutorBooking.Core.Platform.Repeats;

/// <summary>Every "no" about the keys of repeatable calls.</summary>
public static class RepeatRefusals
{
    public static readonly Refusal KeyReused = new(
        RefusalKind.Invalid, "IDEMPOTENCY_KEY_REUSED", "This key belongs to another call of yours. Give each call a key of its own.");

    public static readonly Refusal WrongKey = new(
        RefusalKind.Invalid, "VALIDATION", "An Idempotency-Key has 1 to 100 visible characters without spaces.");
}
