using Microsoft.AspNetCore.Identity;
using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Accounts;

/// <summary>One person who can sign in; what they may do is said by their roles.</summary>
[PublicContent(nameof(DisplayName))]
public sealed class Account : IdentityUser<UserId>
{
    public const int DisplayNameLength = 100;
    public const int TimeZoneLength = 64;

    public required string DisplayName { get; set; }

    /// <summary>The IANA zone by whose clock this person reads every time, such as Europe/Berlin.</summary>
    public required string TimeZone { get; set; }

    public required Instant CreatedAt { get; init; }

    /// <summary>The zone, or UTC where the time-zone database no longer knows its name.</summary>
    public DateTimeZone Zone => Zones.Named(TimeZone);
}
