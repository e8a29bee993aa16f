using Microsoft.AspNetCore.Mvc;
using TutorBooking.Core.Platform;

namespace TutorBooking.Web.Api;

/// <summary>The parameters of a list that has no others.</summary>
internal sealed record ListQuery([FromQuery(Name = "page")] string? Page, [FromQuery(Name = "page_size")] string? PageSize)
{
    /// <summary>Which page is asked for; VALIDATION where that is no page of any list.</summary>
    public (ApiPage Page, Refusal? Flaw) Read()
    {
        var query = new ApiQuery();
        var page = query.Page(Page, PageSize);
        return (page, query.Flaw ?? PageWindow.Refuse(page.Number, page.Size));
    }
}
