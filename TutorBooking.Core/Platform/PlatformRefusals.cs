namespace TutorBooking.Core.Platform;

/// <summary>Every "no" of the machine itself.</summary>
public static class PlatformRefusals
{
    public static readonly Refusal OnlyAdmins =
        new(RefusalKind.Forbidden, "WRONG_ROLE", "Only an admin sees how the machine does.");
}
