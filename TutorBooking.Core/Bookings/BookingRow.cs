using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Accounts;
using TutorBooking.Core.Bookings.Proposals;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Tutors;

namespace TutorBooking.Core.Bookings;

/// <summary>What the queries read of one booking and the people and things it names, in one join.</summary>
internal sealed record BookingRow(
    Booking Booking,
    BookingRowPerson Student,
    BookingRowPerson Tutor,
    TutorFace Face,
    string SubjectName,
    int Proposals,
    Instant? ProposalUntil,
    bool IsDisputed,
    bool HasOpenDispute,
    bool IsTutorApproved)
{
    /// <summary>Those of the booking, which was read without its proposals, its dispute and its tutor.</summary>
    public BookingFacts Facts => Booking.Facts with
    {
        Proposals = Proposals,
        ProposalUntil = ProposalUntil,
        IsDisputed = IsDisputed,
        HasOpenDispute = HasOpenDispute,
        IsTutorApproved = IsTutorApproved,
    };

    /// <summary>In what capacity somebody sees it who may see it.</summary>
    public Party RoleOf(CurrentUser viewer) => Facts.RoleOf(viewer) ?? throw new InvalidOperationException($"Booking {Booking.Id.Value} was read for somebody who may not see it.");

    public static IQueryable<BookingRow> Of(TutorBookingDb db, IQueryable<Booking> bookings) =>
        from b in bookings.AsNoTracking()
        join student in db.Accounts on b.StudentId equals student.Id
        join account in db.Accounts on b.TutorAccountId equals account.Id
        join tutor in db.Tutors on b.TutorId equals tutor.Id
        join subject in db.Subjects on b.SubjectId equals subject.Id
        select new BookingRow(
            b,
            new BookingRowPerson(b.StudentId, student.DisplayName, student.TimeZone, student.Email),
            new BookingRowPerson(b.TutorAccountId, account.DisplayName, account.TimeZone, account.Email),
            new TutorFace(tutor.Id, tutor.PhotoVersion, tutor.Portrait),
            subject.Name,
            b.Proposals.Count,
            b.Proposals.Where(proposal => proposal.State == ProposalState.Open).Select(proposal => (Instant?)proposal.ExpiresAt).FirstOrDefault(),
            b.Dispute != null,
            b.Dispute != null && b.Dispute.DecidedAt == null,
            tutor.Status == TutorStatus.Approved);
}
