using Microsoft.AspNetCore.Components;
using Radzen;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Reviews;

namespace TutorBooking.Web.Features.Reviews;

/// <summary>Says what hiding or showing a review brings about before it is done; it needs a reason.</summary>
public sealed partial class ReviewDecisionDialog(ReviewModerationService moderation, DialogService dialogs)
{
    private string reason = "";
    private bool sending;
    private Refusal? refusal;

    [Parameter, EditorRequired]
    public required ModeratedReview Review { get; set; }

    [Parameter, EditorRequired]
    public bool IsHiding { get; set; }

    [Parameter, EditorRequired]
    public required CurrentUser User { get; set; }

    private string Words => (IsHiding, Review.IsHidden) switch
    {
        (true, _) => "Hide the review",
        (false, true) => "Show the review again",
        (false, false) => "Let the review stand",
    };

    private string Consequence => (IsHiding, Review.IsHidden) switch
    {
        (true, _) => $"Nobody but its author sees it any more, and {Review.TutorName}’s rating is counted without it.",
        (false, true) => $"Everybody sees it again, and it counts in {Review.TutorName}’s rating.",
        (false, false) => "The review stays as it is, and its reports are settled.",
    };

    /// <summary>The title, and the parameters by name as the dialog service wants them; the compiler checks them here.</summary>
    internal static (string Title, Dictionary<string, object?> Parameters) About(ModeratedReview review, bool isHiding, CurrentUser user) => (
        isHiding ? "Hide this review?" : review.IsHidden ? "Show this review again?" : "Let this review stand?",
        new(StringComparer.Ordinal) { [nameof(Review)] = review, [nameof(IsHiding)] = isHiding, [nameof(User)] = user });

    private async Task SendAsync()
    {
        if (sending) return;

        sending = true;
        var outcome = IsHiding
            ? await moderation.HideAsync(User, Review.Id, Review.Version, reason, CancellationToken.None)
            : await moderation.ShowAsync(User, Review.Id, Review.Version, reason, CancellationToken.None);
        sending = false;

        refusal = outcome.Refusal;
        if (refusal is null)
        {
            dialogs.Close(result: true);
        }
    }
}
