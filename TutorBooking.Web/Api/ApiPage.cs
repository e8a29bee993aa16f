namespace TutorBooking.Web.Api;

/// <summary>Which page of a list was asked for; whether there is such a page, Core says.</summary>
/// <param name="Number">Counted from 1.</param>
internal sealed record ApiPage(int Number, int Size);
