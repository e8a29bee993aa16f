using NodaTime;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Scheduling;
using TutorBooking.Core.Tutors;

namespace TutorBooking.Core.Bookings;

/// <summary>The checks of a request up to the tutor's calendar, in the order in which people are told.</summary>
internal static class RequestChecks
{
    public static Refusal? OfPerson(CurrentUser? user) =>
        user is null ? BookingRefusals.NotSignedIn
        : !user.IsStudent ? BookingRefusals.OnlyStudentsBook
        : null;

    public static Refusal? OfWords(LessonRequest request) =>
        !Enum.IsDefined(request.Type) ? BookingRefusals.UnknownLessonType
        : request.Note is { Length: > Booking.NoteLength } ? BookingRefusals.NoteTooLong
        : request.Place is { Length: > Booking.PlaceLength } ? BookingRefusals.PlaceTooLong
        : request.PackageId is not null && !string.IsNullOrWhiteSpace(request.CouponCode) ? BookingRefusals.CouponWithPackage
        : null;

    public static Refusal? OfTime(LessonRequest request, Instant now) =>
        request.StartsAt <= now ? SchedulingRefusals.InThePast
        : !LessonLengths.All.Contains(request.DurationMinutes) ? BookingRefusals.DurationNotSupported
        : !OpenSlots.IsOnGrid(request.StartsAt) ? SchedulingRefusals.NotOnGrid
        : null;

    public static Refusal? OfStanding(TutorProfile? tutor, UserId student) =>
        tutor is null ? BookingRefusals.TutorNotFound
        : tutor.Status is not TutorStatus.Approved ? BookingRefusals.TutorNotApproved
        : tutor.AccountId == student ? BookingRefusals.OwnLesson
        : null;

    public static Refusal? OfOffer(LessonRequest request, TutorProfile tutor) =>
        tutor.RateFor(request.SubjectId) is null ? BookingRefusals.SubjectNotTaught
        : !tutor.Durations.Contains(request.DurationMinutes) ? BookingRefusals.DurationNotSupported
        : null;
}
