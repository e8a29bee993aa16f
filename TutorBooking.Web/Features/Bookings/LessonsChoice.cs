using System.Globalization;
using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Web.Ui;

namespace TutorBooking.Web.Features.Bookings;

/// <summary>Which lessons one looks at, as it stands in the address: a list, or all that are in one state.</summary>
/// <param name="Status">Null for the list as it is.</param>
/// <param name="Page">Counted from 1.</param>
internal sealed record LessonsChoice(LessonList List, BookingStatus? Status, int Page)
{
    /// <summary>What makes no sense counts as not said.</summary>
    public static LessonsChoice Read(string? list, string? status, string? page) => new(
        LessonLists.Parse(list),
        Enum.GetValues<BookingStatus>().Cast<BookingStatus?>().FirstOrDefault(known => string.Equals(known.ToString(), status, StringComparison.OrdinalIgnoreCase)),
        QueryPage.Parse(page));

    public static string AddressOf(BookingStatus status) => $"{Path}?status={status.ToString().ToLowerInvariant()}";

    public static string AddressOf(LessonList list) => $"{Path}?show={list.ToString().ToLowerInvariant()}";

    private const string Path = "/bookings";

    public BookingFilter FilterOf(Instant now, int page) => Status is { } status
        ? new BookingFilter(Statuses: [status], PageNumber: page)
        : LessonLists.FilterOf(List, now, page);

    /// <summary>The address of another page of the same.</summary>
    public string AddressOf(int page) =>
        (Status is { } status ? AddressOf(status) : AddressOf(List)) + (page > 1 ? string.Create(CultureInfo.InvariantCulture, $"&page={page}") : "");
}
