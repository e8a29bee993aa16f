using TutorBooking.Core.Reviews;

namespace TutorBooking.Web.Features.Reviews;

/// <summary>What each list of reviews is called, and says when it is empty.</summary>
internal static class ModerationWords
{
    public static string Of(ModerationList list) => list switch
    {
        ModerationList.All => "All, reported first",
        ModerationList.Reported => "Reported",
        ModerationList.Hidden => "Hidden",
    };

    public static string EmptyTitle(ModerationList list) => list switch
    {
        ModerationList.All => "No reviews yet",
        ModerationList.Reported => "No report waits",
        ModerationList.Hidden => "Nothing is hidden",
    };

    public static string EmptyWords(ModerationList list) => list switch
    {
        ModerationList.All => "When students review lessons, every review stands in this list.",
        ModerationList.Reported => "When somebody reports a review, you read it here with the reason and decide.",
        ModerationList.Hidden => "Reviews that an admin has hidden are kept here and can be brought back.",
    };
}
