using System.Globalization;
using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Web.Ui;

namespace TutorBooking.Web.Features.Bookings;

/// <summary>Which lessons one looks at, as it stands in the address: a list, or all that are in one state. The list stays in the address beside a state, so that one comes back to it.</summary>
/// <param name="Status">Null for the list as it is.</param>
/// <param name="IsDisputed">Whether only those in dispute are wanted, whatever their state.</param>
/// <param name="Role">As student or as tutor; null for both.</param>
/// <param name="Page">Counted from 1.</param>
internal sealed record LessonsChoice(LessonList List, BookingStatus? Status = null, bool IsDisputed = false, Party? Role = null, int Page = 1)
{
    /// <summary>How lessons in dispute are named among the states.</summary>
    public const string Disputed = "disputed";

    private const string Path = "/bookings";

    /// <summary>Whether all lessons in a state are looked at rather than the list.</summary>
    public bool IsNarrowed => Status is not null || IsDisputed;

    /// <summary>The state as it is named in the address; empty for any.</summary>
    public string State => IsDisputed ? Disputed : Name(Status);

    /// <summary>What makes no sense counts as not said.</summary>
    public static LessonsChoice Read(string? list, string? status, string? role, string? page) =>
        new LessonsChoice(
            LessonLists.Parse(list),
            Role: RoleOf(role),
            Page: QueryPage.Parse(page)).In(status);

    public static string Name(BookingStatus? status) => status?.ToString().ToLowerInvariant() ?? "";

    public static string Name(Party? role) => role?.ToString().ToLowerInvariant() ?? "";

    /// <summary>Another list, in whatever state.</summary>
    public LessonsChoice At(LessonList list) => new(list, Role: Role);

    /// <summary>The same narrowed to a state, as the address names it.</summary>
    public LessonsChoice In(string? state) => this with
    {
        Status = Enum.GetValues<BookingStatus>().Cast<BookingStatus?>().FirstOrDefault(known => Same(Name(known), state)),
        IsDisputed = Same(Disputed, state),
    };

    /// <summary>The same for one role, as the address names it.</summary>
    public LessonsChoice As(string? role) => this with { Role = RoleOf(role), Page = 1 };

    public BookingFilter FilterOf(Instant now, int page)
    {
        var filter = IsDisputed ? new BookingFilter(OnlyDisputed: true, PageNumber: page)
            : Status is { } status ? new BookingFilter(Statuses: [status], PageNumber: page)
            : LessonLists.FilterOf(List, now, page);
        return filter with { Role = Role };
    }

    public override string ToString()
    {
        (string Name, string Value)[] parts =
        [
            ("show", List is LessonList.Upcoming ? "" : List.ToString().ToLowerInvariant()),
            ("status", State),
            ("role", Name(Role)),
            ("page", Page is 1 ? "" : Page.ToString(CultureInfo.InvariantCulture)),
        ];
        var said = parts.Where(part => part.Value.Length > 0).Select(part => $"{part.Name}={part.Value}").ToList();
        return said.Count is 0 ? Path : $"{Path}?{string.Join('&', said)}";
    }

    private static Party? RoleOf(string? role) => new Party?[] { Party.Student, Party.Tutor }.FirstOrDefault(known => Same(Name(known), role));

    private static bool Same(string name, string? said) => string.Equals(name, said, StringComparison.OrdinalIgnoreCase);
}
