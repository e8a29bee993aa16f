using NodaTime;

namespace TutorBooking.Core.Platform;

/// <summary>Who asks, in which roles, and by whose clock they read times; handed to every service call, never looked up behind it.</summary>
public sealed record CurrentUser(UserId Id, Roles Roles, DateTimeZone Zone)
{
    public bool IsAdmin => Roles.HasFlag(Roles.Admin);

    public bool IsTutor => Roles.HasFlag(Roles.Tutor);

    public bool IsStudent => Roles.HasFlag(Roles.Student);
}
