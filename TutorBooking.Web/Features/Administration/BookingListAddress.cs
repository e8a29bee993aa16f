using System.Globalization;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Platform;
using TutorBooking.Web.Ui;

namespace TutorBooking.Web.Features.Administration;

/// <summary>What an admin looks at in the list of all bookings, as it stands in the address.</summary>
/// <param name="Status">Null for every state.</param>
/// <param name="Page">Counted from 1.</param>
internal sealed record BookingListAddress(BookingStatus? Status, string Words, int Page)
{
    public const string Path = "/admin/bookings";

    /// <summary>The list as it is opened.</summary>
    public static readonly BookingListAddress Everything = new(Status: null, "", Page: 1);

    /// <summary>What makes no sense counts as not said.</summary>
    public static BookingListAddress Read(string? status, string? words, string? page) => new(
        Enum.GetValues<BookingStatus>().Cast<BookingStatus?>().FirstOrDefault(known => string.Equals(known.ToString(), status, StringComparison.OrdinalIgnoreCase)),
        words?.Trim() ?? "",
        QueryPage.Parse(page));

    /// <summary>One of the bookings.</summary>
    public static string Of(BookingId booking) => $"{Path}/{booking.Value.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>How a state is named in an address.</summary>
    public static string Name(BookingStatus? status) => status?.ToString().ToLowerInvariant() ?? "";

    public override string ToString()
    {
        (string Name, string Value)[] parts =
        [
            ("state", Name(Status)),
            ("q", Uri.EscapeDataString(Words)),
            ("page", Page is 1 ? "" : Page.ToString(CultureInfo.InvariantCulture)),
        ];
        var said = parts.Where(part => part.Value.Length > 0).Select(part => $"{part.Name}={part.Value}").ToList();
        return said.Count is 0 ? Path : $"{Path}?{string.Join('&', said)}";
    }
}
