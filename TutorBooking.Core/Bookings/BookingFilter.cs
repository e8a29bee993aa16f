using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Bookings;

/// <summary>Which of a person's bookings to list.</summary>
/// <param name="Role">As student or as tutor; null for both.</param>
/// <param name="Statuses">Empty for every state.</param>
/// <param name="From">Lessons that end after this.</param>
/// <param name="To">Lessons that begin before this.</param>
/// <param name="OnlyDisputed">Only those of which an admin has still to decide a dispute.</param>
/// <param name="SoonestFirst">Earliest start first; otherwise the newest.</param>
public sealed record BookingFilter(
    Party? Role = null,
    IReadOnlyCollection<BookingStatus>? Statuses = null,
    Instant? From = null,
    Instant? To = null,
    bool OnlyDisputed = false,
    bool SoonestFirst = false,
    int PageNumber = 1,
    int PageSize = 20)
{
    /// <summary>VALIDATION where it makes no sense; null where it does.</summary>
    public Refusal? Check() => PageWindow.Refuse(PageNumber, PageSize) ?? (To <= From ? PlatformRefusals.TimesCrossed : null);

    private int Skipped => PageWindow.Before(PageNumber, PageSize);

    internal IQueryable<Booking> Apply(IQueryable<Booking> bookings, CurrentUser user)
    {
        var asStudent = Role is null or Party.Student;
        var asTutor = Role is null or Party.Tutor;
        bookings = bookings.Where(booking => (asStudent && booking.StudentId == user.Id) || (asTutor && booking.TutorAccountId == user.Id));
        if (Statuses is { Count: > 0 } wanted) bookings = bookings.Where(booking => wanted.Contains(booking.Status));
        if (From is { } from) bookings = bookings.Where(booking => booking.EndsAt > from);
        if (To is { } to) bookings = bookings.Where(booking => booking.StartsAt < to);
        if (OnlyDisputed) bookings = bookings.Where(booking => booking.Dispute != null && booking.Dispute.DecidedAt == null);
        return bookings;
    }

    internal IQueryable<Booking> PageOf(IQueryable<Booking> bookings) =>
        (SoonestFirst
            ? bookings.OrderBy(booking => booking.StartsAt).ThenBy(booking => booking.Id)
            : bookings.OrderByDescending(booking => booking.StartsAt).ThenByDescending(booking => booking.Id))
        .Skip(Skipped).Take(PageSize);

    // A join need not keep the order of what it joins.
    internal IEnumerable<BookingRow> Order(IEnumerable<BookingRow> rows) => SoonestFirst
        ? rows.OrderBy(row => row.Booking.StartsAt).ThenBy(row => row.Booking.Id.Value)
        : rows.OrderByDescending(row => row.Booking.StartsAt).ThenByDescending(row => row.Booking.Id.Value);
}
