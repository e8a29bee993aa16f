namespace TutorBooking.Core.Platform;

/// <summary>Every "no" of the machine itself, and those about lists and instants that all modules share.</summary>
public static class PlatformRefusals
{
    public static readonly Refusal OnlyAdmins =
        new(RefusalKind.Forbidden, "WRONG_ROLE", "Only an admin sees how the machine does.");

    public static readonly Refusal PageOutOfRange = Invalid($"Pages are counted from 1 and hold 1 to {PageWindow.Largest}. Ask for one of those.");

    public static readonly Refusal TimesCrossed = Invalid("The end does not come after the beginning. Swap them or leave one out.");

    public static readonly Refusal InvalidDateTime =
        new(RefusalKind.BadRequest, "INVALID_DATETIME", "This is no date and time with an offset. One looks like 2026-11-24T14:00:00Z.");

    public static Refusal FieldMissing(string field) => Invalid($"The field “{field}” is missing. Send it with the others.");

    private static Refusal Invalid(string sentence) => new(RefusalKind.Invalid, "VALIDATION", sentence);
}
