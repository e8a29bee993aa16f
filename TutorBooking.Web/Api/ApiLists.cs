using TutorBooking.Core.Platform;

namespace TutorBooking.Web.Api;

internal static class ApiLists
{
    extension<T>(Page<T> page)
    {
        public ApiList<TDocument> As<TDocument>(Func<T, TDocument> write) => new([.. page.Items.Select(write)], page.Total, page.Number, page.Size);
    }

    extension<T>(IReadOnlyList<T> all)
    {
        /// <summary>A page of a list that is short enough to be read as a whole; refused with VALIDATION.</summary>
        public Result<ApiList<TDocument>> As<TDocument>(ApiPage page, Func<T, TDocument> write) => PageWindow.Refuse(page.Number, page.Size) is { } refusal
            ? refusal
            : new ApiList<TDocument>([.. all.Skip(PageWindow.Before(page.Number, page.Size)).Take(page.Size).Select(write)], all.Count, page.Number, page.Size);
    }
}
