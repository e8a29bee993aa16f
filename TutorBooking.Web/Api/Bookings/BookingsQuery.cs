using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Platform;

namespace TutorBooking.Web.Api.Bookings;

/// <summary>Which of one's own bookings another program wants to read.</summary>
internal sealed record BookingsQuery
{
    /// <summary>States with commas between them; nothing for all.</summary>
    [FromQuery(Name = "status")]
    public string? Status { get; init; }

    /// <summary><c>student</c> or <c>tutor</c>; nothing for both.</summary>
    [FromQuery(Name = "role")]
    public string? Role { get; init; }

    /// <summary>Lessons that end after this.</summary>
    [FromQuery(Name = "from")]
    public string? From { get; init; }

    /// <summary>Lessons that begin before this.</summary>
    [FromQuery(Name = "to")]
    public string? To { get; init; }

    [FromQuery(Name = "page")]
    public string? Page { get; init; }

    [FromQuery(Name = "page_size")]
    public string? PageSize { get; init; }

    /// <summary>Refused with VALIDATION or INVALID_DATETIME where a part of it cannot be read; whether the rest makes sense, Core says.</summary>
    public Result<BookingFilter> Read()
    {
        var query = new ApiQuery();
        var page = query.Page(Page, PageSize);
        var filter = new BookingFilter(
            RoleOf(query, Role),
            query.Words<BookingStatus>(Status, "status", JsonNamingPolicy.SnakeCaseUpper),
            query.Instant(From),
            query.Instant(To),
            PageNumber: page.Number,
            PageSize: page.Size);
        return query.Flaw is { } flaw ? flaw : filter;
    }

    private static Party? RoleOf(ApiQuery query, string? given) => ApiQuery.Text(given) switch
    {
        null => null,
        "student" => Party.Student,
        "tutor" => Party.Tutor,
        { } => query.Note<Party?>(ApiRefusals.UnknownWord("role")),
    };
}
