using NodaTime;
using TutorBooking.Core.Bookings.Disputes;
using TutorBooking.Core.Bookings.Proposals;
using TutorBooking.Core.Payments.Cards;

namespace TutorBooking.Core.Bookings;

/// <summary>Turns what was read into what one party may see: addresses and the meeting link stay hidden until the tutor has agreed.</summary>
internal static class BookingView
{
    public static BookingDetails Details(
        BookingRow row, Party viewer, IReadOnlyList<BookingEventLine> events, Proposal? proposal, Dispute? dispute, IReadOnlyList<CardRefundView> cardRefunds, Instant now)
    {
        var (booking, facts, agreed) = (row.Booking, row.Facts, HasBeenAgreed(row.Booking.Status, events));
        return new BookingDetails
        {
            Id = booking.Id,
            Facts = facts,
            ViewedAs = viewer,
            Student = Person(row.Student, viewer is Party.Student || (agreed && viewer is Party.Tutor)),
            Tutor = Person(row.Tutor, viewer is Party.Tutor || (agreed && viewer is Party.Student)),
            TutorFace = row.Face,
            Subject = new BookingSubject(booking.SubjectId, row.SubjectName),
            Type = booking.Type,
            Place = booking.Place,
            Money = BookingMoney.Of(booking, cardRefunds),
            Notes = new BookingNotes(booking.StudentNote, booking.TutorNote, booking.Notes),
            JoinToken = agreed && viewer is (Party.Student or Party.Tutor) ? booking.JoinToken : null,
            Attendance = new BookingAttendance(booking.StudentJoinedAt, booking.TutorJoinedAt),
            CreatedAt = booking.CreatedAt,
            UpdatedAt = booking.UpdatedAt,
            Version = booking.Version,
            AllowedActions = AllowedActions.Of(facts, viewer, now),
            Events = events,
            Proposal = proposal is null ? null : ProposalView.Of(proposal, facts, viewer, now),
            Dispute = dispute is null ? null : DisputeView.Of(dispute, viewer, now),
        };
    }

    public static BookingSummary Summary(BookingRow row, Party viewer, Instant now)
    {
        var (booking, facts) = (row.Booking, row.Facts);
        return new BookingSummary(
            booking.Id,
            facts.Status,
            facts.IsInProgress(now),
            facts.HasOpenDispute,
            viewer,
            row.Student.Name,
            row.Student.TimeZone,
            row.Tutor.Name,
            row.Tutor.TimeZone,
            row.Face,
            row.SubjectName,
            booking.Type,
            booking.StartsAt,
            booking.EndsAt,
            booking.Funding.Paid,
            booking.Funding.Tutor,
            BookingNotes.Excerpt(booking.StudentNote),
            booking.CreatedAt,
            booking.ExpiresAt,
            booking.Version);
    }

    private static BookingPerson Person(BookingRowPerson person, bool withAddress) =>
        new(person.Id, person.Name, person.TimeZone, withAddress ? person.Email : null);

    // "Confirmed or later": a request that was cancelled or ran out was never agreed, whatever it is now.
    private static bool HasBeenAgreed(BookingStatus status, IReadOnlyList<BookingEventLine> events) =>
        status is BookingStatus.Confirmed || events.Any(line => line.To is BookingStatus.Confirmed);
}
