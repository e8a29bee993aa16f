using Microsoft.EntityFrameworkCore;
using TutorBooking.Core.Accounts;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Packages;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Reviews;
using TutorBooking.Core.Tutors;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.EndToEnd;

/// <summary>The numbers that stand in addresses, such as <c>{tutor}</c> or <c>{pending}</c>: the demo's own, found once the program runs.</summary>
internal static class Numbers
{
    private static readonly Dictionary<string, string> Tutors = new(StringComparer.Ordinal)
    {
        ["{tutor}"] = "tutor@demo.test",
        ["{newtutor}"] = "newtutor@demo.test",
    };

    // A review and a dispute of anybody's, and somebody's own lessons with and without a review.
    private static readonly Dictionary<string, Func<TutorBookingDb, string, Task<long>>> Found = new(StringComparer.Ordinal)
    {
        ["{review}"] = async (db, _) => (await db.Reviews.OrderBy(review => review.Id).FirstAsync()).Id.Value,
        ["{offer}"] = async (db, _) => (await db.Packages.OrderBy(package => package.Id).FirstAsync()).OfferId.Value,
        ["{Reviewed}"] = (db, email) => HeldAsync(db, email, isReviewed: true),
        ["{Unreviewed}"] = (db, email) => HeldAsync(db, email, isReviewed: false),
        ["{disputed}"] = async (db, _) => (await db.Disputes.OrderBy(dispute => dispute.OpenedAt).FirstAsync()).BookingId.Value,
    };

    public static async Task<string> FillInAsync(AppFactory app, Address address)
    {
        // A tutor's number may stand before another.
        var path = address.Path;
        foreach (var (word, email) in Tutors)
        {
            path = path.Contains(word, StringComparison.Ordinal) ? path.Replace(word, $"{await TutorAsync(app, email)}", StringComparison.Ordinal) : path;
        }

        foreach (var (word, number) in Found)
        {
            if (path.Contains(word, StringComparison.Ordinal)) return path.Replace(word, $"{await app.Database.ReadAsync(db => number(db, address.As ?? ""))}", StringComparison.Ordinal);
        }

        foreach (var status in Enum.GetValues<BookingStatus>())
        {
            var word = $"{{{status}}}";
            if (path.Contains(word, StringComparison.Ordinal)) return path.Replace(word, $"{await BookingAsync(app, status, address.As ?? "")}", StringComparison.Ordinal);
        }

        return path;
    }

    private static Task<long> TutorAsync(AppFactory app, string email) => app.Database.ReadAsync(async db =>
    {
        var account = await db.Accounts.SingleAsync(account => account.Email == email);
        return (await db.Tutors.SingleAsync(tutor => tutor.AccountId == account.Id)).Id.Value;
    });

    private static async Task<long> HeldAsync(TutorBookingDb db, string student, bool isReviewed)
    {
        var reviews = db.Reviews;
        var account = await db.Accounts.SingleAsync(account => account.Email == student);
        return (await db.Bookings.OrderBy(booking => booking.Id)
            .Where(booking => booking.Status == BookingStatus.Completed && booking.StudentId == account.Id)
            .FirstAsync(booking => reviews.Any(review => review.BookingId == booking.Id) == isReviewed)).Id.Value;
    }

    private static Task<long> BookingAsync(AppFactory app, BookingStatus status, string party) => app.Database.ReadAsync(async db =>
    {
        var account = await db.Accounts.SingleAsync(account => account.Email == party);
        return (await db.Bookings.OrderBy(booking => booking.Id)
            .FirstAsync(booking => booking.Status == status && (booking.StudentId == account.Id || booking.TutorAccountId == account.Id))).Id.Value;
    });
}
