using System.Globalization;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Reviews;

namespace TutorBooking.Web.Features.Reviews;

/// <summary>The addresses of the pages about reviews.</summary>
internal static class ReviewAddress
{
    public const string OfTutor = "/tutor/reviews";
    public const string OfAdmin = "/admin/reviews";

    private const string ToAnswer = "unanswered";

    public static bool OnlyUnanswered(string? show) => string.Equals(show, ToAnswer, StringComparison.OrdinalIgnoreCase);

    public static string Received(bool onlyUnanswered, int page = 1) => With(OfTutor, onlyUnanswered ? ToAnswer : null, page);

    public static ModerationList ListOf(string? show) =>
        Enum.TryParse<ModerationList>(show, ignoreCase: true, out var list) && Enum.IsDefined(list) ? list : ModerationList.All;

    public static string Moderated(ModerationList list, int page = 1) =>
        With(OfAdmin, list is ModerationList.All ? null : list.ToString().ToLowerInvariant(), page);

    public static string Report(ReviewId review) => string.Create(CultureInfo.InvariantCulture, $"/reviews/{review.Value}/report");

    private static string With(string path, string? show, int page)
    {
        string[] parts = [.. show is null ? [] : new[] { $"show={show}" }, .. page > 1 ? new[] { string.Create(CultureInfo.InvariantCulture, $"page={page}") } : []];
        return parts.Length is 0 ? path : $"{path}?{string.Join('&', parts)}";
    }
}
