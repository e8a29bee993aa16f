using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Accounts;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Bookings;

/// <summary>All bookings, for admins only.</summary>
public sealed class AdminBookingQueries(IDbContextFactory<TutorBookingDb> databases, IClock clock)
{
    private const string Escape = @"\";

    /// <summary>Newest start first, seen as the platform sees them; WRONG_ROLE to who is no admin. A page beyond the last is the last.</summary>
    public async Task<Result<Page<BookingSummary>>> ListAsync(CurrentUser user, AdminBookingFilter filter, CancellationToken ct)
    {
        if (!user.IsAdmin) return BookingRefusals.OnlyAdmins;

        await using var db = await databases.CreateDbContextAsync(ct);
        var chosen = filter.Status is { } status ? db.Bookings.Where(booking => booking.Status == status) : db.Bookings;
        chosen = filter.Wanted.Aggregate(chosen, (found, word) => Naming(db, found, word));

        var window = PageWindow.Nearest(await chosen.CountAsync(ct), filter.PageNumber, filter.PageSize);
        var page = new BookingFilter(PageNumber: window.Number, PageSize: window.Size);
        var rows = await BookingRow.Of(db, page.PageOf(chosen)).ToListAsync(ct);
        var now = clock.GetCurrentInstant();
        return window.With<BookingSummary>([.. page.Order(rows).Select(row => BookingView.Summary(row, Party.Admin, now))]);
    }

    // As typed, and as names are written: one engine tells small letters from capitals everywhere, another beyond A to Z only.
    private static IQueryable<Booking> Naming(TutorBookingDb db, IQueryable<Booking> bookings, string word)
    {
        var accounts = db.Accounts;
        var (typed, written) = (Within(word), Within(Capitalised(word)));
        var number = long.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? new BookingId(read) : (BookingId?)null;
        return bookings.Where(booking => booking.Id == number || accounts.Any(person =>
            (person.Id == booking.StudentId || person.Id == booking.TutorAccountId)
            && (EF.Functions.Like(person.DisplayName, typed, Escape) || EF.Functions.Like(person.DisplayName, written, Escape))));
    }

    private static string Capitalised(string word) => $"{char.ToUpperInvariant(word[0])}{word[1..].ToLowerInvariant()}";

    // A name may hold signs that LIKE takes for any other.
    private static string Within(string word) => $"%{string.Concat(word.Select(sign => sign is '%' or '_' or '[' or '\\' ? $"{Escape}{sign}" : $"{sign}"))}%";
}
