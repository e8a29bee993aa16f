using Microsoft.AspNetCore.Components;
using TutorBooking.Core.Notifications;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Reviews;
using TutorBooking.Web.Features.Bookings;
using TutorBooking.Web.Ui;

namespace TutorBooking.Web.Features.Reviews;

/// <summary>Where a student says how a lesson was, thinks again for a while, and reads the tutor's answer.</summary>
public sealed partial class ReviewPage(LessonReviewQueries lessons, ReviewService reviews, LiveUpdates live) : PageComponent
{
    private Refusal? refusal;
    private Refusal? flaw;
    private string? done;
    private bool editing;
    private bool sending;

    [Parameter]
    public long Id { get; set; }

    /// <summary>Carried over from the pre-rendered page, so that nothing is loaded twice.</summary>
    [PersistentState]
    public LessonReview? Lesson { get; set; }

    private string TutorFirstName => BookingWords.FirstName(Lesson?.TutorName ?? "");

    private string Title => Lesson is null ? "Review" : $"How was your lesson with {TutorFirstName}?";

    private string RefusedTitle => refusal?.Kind is RefusalKind.NotFound ? "There is no such lesson" : "This review is not yours to write";

    protected override async Task OnParametersSetAsync()
    {
        var viewer = await KnowViewerAsync();
        if (Lesson?.BookingId.Value != Id)
        {
            await LoadAsync(viewer);
        }
    }

    // An answer by the tutor rings the bell, and shows here too.
    protected override IEnumerable<IDisposable> Listen(CurrentUser viewer) => [live.OnNotices(viewer.Id, () => InvokeAsync(ShowAsync))];

    protected override Task CatchUpAsync() => Viewer is null ? Task.CompletedTask : LoadAsync(Viewer);

    private async Task ShowAsync()
    {
        await CatchUpAsync();
        StateHasChanged();
    }

    private void Edit() => (editing, flaw, done) = (true, null, null);

    private void StopEditing() => (editing, flaw) = (false, null);

    private async Task SendAsync((int Rating, string Comment) words, ReviewId? written)
    {
        if (sending || Viewer is null) return;

        sending = true;
        var outcome = written is { } review
            ? await reviews.EditAsync(Viewer, review, words.Rating, words.Comment, CancellationToken.None)
            : await reviews.WriteAsync(Viewer, new BookingId(Id), words.Rating, words.Comment, CancellationToken.None);
        sending = false;

        flaw = outcome.Refusal;
        if (flaw is { Kind: RefusalKind.Invalid }) return;

        // A conflict means that the page is older than what is stored: what is stored shows.
        (editing, done) = (false, flaw is not null ? null : written is null ? "Your review is public, and the tutor is told." : "Your review is changed.");
        await LoadAsync(Viewer);
    }

    private async Task LoadAsync(CurrentUser viewer)
    {
        var found = await lessons.FindAsync(viewer, new BookingId(Id), Closing);
        refusal = found.Refusal;
        AnswerWith(refusal);
        Lesson = found.Match<LessonReview?>(lesson => lesson, _ => null);
    }
}
