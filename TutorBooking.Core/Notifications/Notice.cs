using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Notifications;

/// <summary>Something one person was told inside the application; the words are made when it is shown, in the reader's zone.</summary>
public sealed class Notice
{
    public const int NameLength = 100;
    public const int KindLength = 30;
    public const int DeliveryKeyLength = 100;

    public NoticeId Id { get; private init; }

    public required UserId PersonId { get; init; }

    public required BookingNewsKind Kind { get; init; }

    public required BookingId BookingId { get; init; }

    /// <summary>The other party's name.</summary>
    public required string OtherName { get; init; }

    public required string SubjectName { get; init; }

    public required Instant LessonStartsAt { get; init; }

    public required Instant CreatedAt { get; init; }

    public Instant? ReadAt { get; set; }

    /// <summary>Unique: a message that the outbox brings twice is told once.</summary>
    public required string DeliveryKey { get; init; }
}
