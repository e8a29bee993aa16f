using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Notifications;

/// <summary>A person's own notices: newest first, counted, and marked as read in every open tab.</summary>
public sealed class NoticeService(IDbContextFactory<TutorBookingDb> databases, LiveUpdates live, IClock clock)
{
    private const int MostShown = 50;

    public async Task<IReadOnlyList<NoticeLine>> ListAsync(CurrentUser user, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.Notices.Where(notice => notice.PersonId == user.Id).OrderByDescending(notice => notice.Id).Take(MostShown)
            .Select(notice => new NoticeLine(
                notice.Id, notice.Kind, notice.BookingId, notice.OtherName, notice.SubjectName, notice.LessonStartsAt, notice.CreatedAt, notice.ReadAt != null))
            .ToListAsync(ct);
    }

    public async Task<int> CountUnreadAsync(CurrentUser user, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.Notices.CountAsync(notice => notice.PersonId == user.Id && notice.ReadAt == null, ct);
    }

    /// <summary>Marks one notice as read, or all of them; a stranger's is never touched.</summary>
    public async Task MarkReadAsync(CurrentUser user, NoticeId? only, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var unread = await db.Notices
            .Where(notice => notice.PersonId == user.Id && notice.ReadAt == null && (only == null || notice.Id == only)).ToListAsync(ct);
        if (unread.Count is 0) return;

        unread.ForEach(notice => notice.ReadAt = clock.GetCurrentInstant());
        await db.SaveChangesAsync(ct);
        await live.PublishNoticesAsync(user.Id);
    }
}
