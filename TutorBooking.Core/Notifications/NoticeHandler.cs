using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Accounts;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Tutors;

namespace TutorBooking.Core.Notifications;

/// <summary>Writes the news of a booking into the recipient's notices, once however often it is brought, and rings their bell.</summary>
internal sealed class NoticeHandler(IDbContextFactory<TutorBookingDb> databases, LiveUpdates live, IClock clock) : IOutboxHandler
{
    public string Kind => nameof(BookingNews);

    public async Task HandleAsync(OutboxMessage message, CancellationToken ct)
    {
        var news = message.Read<BookingNews>();
        await using var db = await databases.CreateDbContextAsync(ct);
        db.Notices.Add(await ComposeAsync(db, news, ct));

        // A key already there means that an earlier delivery got this far; the bell may still have to ring.
        await db.TrySaveAsync(ct);
        // Nor does anybody wait for the bell.
        _ = live.PublishNoticesAsync(news.Recipient);
    }

    private async Task<Notice> ComposeAsync(TutorBookingDb db, BookingNews news, CancellationToken ct)
    {
        var facts = await (
            from booking in db.Bookings.Where(booking => booking.Id == news.BookingId)
            join student in db.Accounts on booking.StudentId equals student.Id
            join tutor in db.Accounts on booking.TutorAccountId equals tutor.Id
            join subject in db.Subjects on booking.SubjectId equals subject.Id
            select new { Other = booking.StudentId == news.Recipient ? tutor.DisplayName : student.DisplayName, subject.Name, booking.StartsAt }).SingleAsync(ct);

        return new Notice
        {
            PersonId = news.Recipient,
            Kind = news.Kind,
            BookingId = news.BookingId,
            OtherName = facts.Other,
            SubjectName = facts.Name,
            LessonStartsAt = facts.StartsAt,
            CreatedAt = clock.GetCurrentInstant(),
            DeliveryKey = $"{news.BookingId.Value}/{news.Version}/{news.Recipient}/{news.Kind}",
        };
    }
}
