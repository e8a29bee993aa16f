namespace TutorBooking.Web.Api;

/// <summary>One page of a list.</summary>
/// <param name="Total">How many there are on all pages.</param>
/// <param name="Page">Counted from 1.</param>
internal sealed record ApiList<T>(IReadOnlyList<T> Items, int Total, int Page, int PageSize);
