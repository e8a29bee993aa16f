using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Reviews;

/// <summary>Which reviews may be written, changed and answered, and until when.</summary>
/// <param name="EditWindow">From the writing, for changing; its last moment still counts.</param>
public sealed record ReviewPolicy(Duration EditWindow)
{
    /// <summary>The last moment for writing, which still counts; the booking keeps the window it was made under.</summary>
    public static Instant WritableUntil(BookingFacts booking) => booking.EndsAt + booking.Numbers.ReviewWindow;

    public Instant EditableUntil(Instant writtenAt) => writtenAt + EditWindow;

    /// <summary>Null where its student may review the lesson now.</summary>
    public static Refusal? WhyNotWritten(BookingFacts booking, Instant now) =>
        booking.Status is not BookingStatus.Completed ? ReviewRefusals.NotCompleted
        : booking.IsReviewed ? ReviewRefusals.AlreadyReviewed
        : now > WritableUntil(booking) ? ReviewRefusals.WindowClosed(booking.Numbers.ReviewWindow)
        : null;

    /// <summary>Null where the author may still change it.</summary>
    public Refusal? WhyNotChanged(Instant writtenAt, Instant now) =>
        now > EditableUntil(writtenAt) ? ReviewRefusals.NotEditable(EditWindow) : null;

    /// <summary>What is wrong with the stars or the words, or null.</summary>
    public static Refusal? OfWords(int rating, string? comment) =>
        rating is < 1 or > Review.MostStars ? ReviewRefusals.StarsMissing
        : comment is { Length: > Review.CommentLength } ? ReviewRefusals.CommentTooLong
        : null;

    /// <summary>What is wrong with a tutor's answer, or null.</summary>
    public static Refusal? OfReply(string reply) => reply.Length switch
    {
        0 => ReviewRefusals.ReplyMissing,
        > Review.ReplyLength => ReviewRefusals.ReplyTooLong,
        _ => null,
    };

    /// <summary>What is wrong with the reason of a report or of an admin's decision, or null.</summary>
    public static Refusal? OfReason(string reason) => reason.Length switch
    {
        0 => ReviewRefusals.ReasonMissing,
        > Review.ReasonLength => ReviewRefusals.ReasonTooLong,
        _ => null,
    };
}
