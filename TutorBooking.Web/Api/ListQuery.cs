using Microsoft.AspNetCore.Mvc;
using TutorBooking.Core.Platform;

namespace TutorBooking.Web.Api;

/// <summary>The parameters of a list that has no others.</summary>
internal sealed record ListQuery([FromQuery(Name = "page")] string? Page, [FromQuery(Name = "page_size")] string? PageSize)
{
    /// <summary>Which page is asked for, and VALIDATION where that cannot be read; whether there is such a page, is asked after what the list is of.</summary>
    public (ApiPage Page, Refusal? Flaw) Read(int usualSize = ApiQuery.UsualSize)
    {
        var query = new ApiQuery();
        return (query.Page(Page, PageSize, usualSize), query.Flaw);
    }
}
