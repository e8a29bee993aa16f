using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Reviews;
using TutorBooking.Core.Tutors;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Reviews;

public sealed class ReviewModerationTests : IDisposable
{
    private readonly TestCore core = new();

    private ReviewModerationService Moderation => core.Get<ReviewModerationService>();

    public void Dispose() => core.Dispose();

    [Fact]
    public async Task What_is_reported_stands_above_the_newer_until_an_admin_has_decided()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var old = await core.ReviewAsync(cast, 1, "Rubbish.");
        var fresh = await core.ReviewAsync(cast, 5, "Lovely.", cast.Alan, Lessons.Tomorrow + Duration.FromHours(4));
        (await Moderation.ReportAsync(cast.Grace, old, " It names my employer. ", CancellationToken.None)).Refusal.ShouldBeNull();
        (await Moderation.ReportAsync(cast.Grace, old, "Again.", CancellationToken.None)).Refusal.ShouldBeNull();
        (await Moderation.ReportAsync(cast.Alan, old, "Rude.", CancellationToken.None)).Refusal.ShouldBeNull();

        var reported = await ListAsync(cast, ModerationList.All);
        reported.Select(review => review.Id).ShouldBe([old, fresh]);
        reported[0].Reports.Select(report => (report.ReporterName, report.Reason)).ShouldBe([("Grace Hopper", "It names my employer."), ("Alan Turing", "Rude.")]);
        (await core.Get<ModerationQueries>().CountWaitingAsync(cast.Rosa, CancellationToken.None)).ShouldBe(1);

        (await Moderation.ShowAsync(cast.Rosa, old, reported[0].Version, "An opinion, and no name in it.", CancellationToken.None)).Refusal.ShouldBeNull();

        (await ListAsync(cast, ModerationList.All)).Select(review => review.Id).ShouldBe([fresh, old]);
        (await ListAsync(cast, ModerationList.Reported)).ShouldBeEmpty();
        (await core.Database.ReadAsync(db => db.ReviewReports.CountAsync())).ShouldBe(2, "reports are kept");
    }

    [Fact]
    public async Task A_report_that_was_settled_waits_anew_only_once_the_author_has_written_something_else()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var review = await core.ReviewAsync(cast, 1, "Rubbish.");
        await Moderation.ReportAsync(cast.Grace, review, "Rude.", CancellationToken.None);
        core.Clock.Advance(Duration.FromHours(1));
        (await Moderation.ShowAsync(cast.Rosa, review, version: 0, "An opinion.", CancellationToken.None)).Refusal.ShouldBeNull();
        core.Clock.Advance(Duration.FromHours(1));

        await Moderation.ReportAsync(cast.Grace, review, "Still rude.", CancellationToken.None);
        (await ListAsync(cast, ModerationList.Reported)).ShouldBeEmpty("an admin has read these words and decided");

        await core.Get<ReviewService>().EditAsync(cast.Ada, review, 1, "Rubbish, and she works at Remington Rand.", CancellationToken.None);
        core.Clock.Advance(Duration.FromHours(1));
        await Moderation.ReportAsync(cast.Grace, review, "Now it names my employer.", CancellationToken.None);
        await Moderation.ReportAsync(cast.Grace, review, "Again.", CancellationToken.None);

        (await ListAsync(cast, ModerationList.Reported)).ShouldHaveSingleItem().Reports
            .ShouldBe([new ReviewReportLine("Grace Hopper", "Now it names my employer.", core.Clock.Now)]);
    }

    [Theory]
    [InlineData(TutorStatus.Draft)]
    [InlineData(TutorStatus.PendingReview)]
    [InlineData(TutorStatus.Rejected)]
    [InlineData(TutorStatus.Suspended)]
    public async Task The_reviews_of_a_tutor_who_is_not_approved_are_for_him_and_for_admins(TutorStatus status)
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var review = await core.ReviewAsync(cast, 5, "Lovely.");
        await core.Database.ReadAsync(db => db.Tutors.ExecuteUpdateAsync(tutor => tutor.SetProperty(t => t.Status, status)));

        foreach (var stranger in new[] { null, cast.Ada, cast.Alan })
        {
            (await core.Get<ReviewQueries>().FindAsync(stranger, review, CancellationToken.None)).Refusal.ShouldBe(ReviewRefusals.NotFound);
            var seen = await core.Get<ReviewQueries>().OfTutorAsync(stranger, cast.GraceProfile, 1, 10, CancellationToken.None);
            (seen.Page.Items.Count, seen.Page.Total, seen.Stars.Sum()).ShouldBe((0, 0, 0));
        }

        foreach (var viewer in new[] { cast.Grace, cast.Rosa })
        {
            (await core.Get<ReviewQueries>().FindAsync(viewer, review, CancellationToken.None)).Refusal.ShouldBeNull();
            (await core.Get<ReviewQueries>().OfTutorAsync(viewer, cast.GraceProfile, 1, 10, CancellationToken.None)).Page.Total.ShouldBe(1);
        }

        (await Moderation.ReportAsync(cast.Alan, review, "Rude.", CancellationToken.None)).Refusal.ShouldBe(ReviewRefusals.NotFound);
        (await Moderation.ReportAsync(cast.Grace, review, "Rude.", CancellationToken.None)).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task A_hidden_review_is_seen_and_counted_by_nobody_until_it_is_brought_back()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var good = await core.ReviewAsync(cast, 5);
        var bad = await core.ReviewAsync(cast, 1, "Buy at my shop.", cast.Alan, Lessons.Tomorrow + Duration.FromHours(4));

        (await Moderation.HideAsync(cast.Rosa, bad, version: 0, "Advertising.", CancellationToken.None)).Refusal.ShouldBeNull();

        (await RatingAsync(cast)).ShouldBe((500, 1));
        (await core.Get<ReviewQueries>().OfTutorAsync(viewer: null, cast.GraceProfile, 1, 10, CancellationToken.None)).Page.Items.ShouldHaveSingleItem().Id.ShouldBe(good);
        (await core.Get<ReviewQueries>().FindAsync(cast.Alan, bad, CancellationToken.None)).Refusal.ShouldBe(ReviewRefusals.NotFound);
        (await Moderation.ReportAsync(cast.Ada, bad, "Advertising.", CancellationToken.None)).Refusal.ShouldBe(ReviewRefusals.NotFound);
        var hidden = (await ListAsync(cast, ModerationList.Hidden)).ShouldHaveSingleItem();
        hidden.Decision.ShouldBe(new ReviewDecision("Rosa Parks", core.Clock.Now, "Advertising."));

        (await Moderation.ShowAsync(cast.Rosa, bad, hidden.Version, "It was a joke between the two.", CancellationToken.None)).Refusal.ShouldBeNull();
        (await RatingAsync(cast)).ShouldBe((300, 2));

        (await Moderation.HideAsync(cast.Rosa, good, version: 0, "Test.", CancellationToken.None)).Refusal.ShouldBeNull();
        (await Moderation.HideAsync(cast.Rosa, bad, version: 2, "Test.", CancellationToken.None)).Refusal.ShouldBeNull();
        (await RatingAsync(cast)).ShouldBe((null, 0));
    }

    [Fact]
    public async Task Only_an_admin_who_is_no_party_decides_with_a_reason_on_what_was_read()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var review = await core.ReviewAsync(cast, 1);
        var adaAsAdmin = cast.Ada with { Roles = Roles.Student | Roles.Admin };
        var graceAsAdmin = cast.Grace with { Roles = Roles.Tutor | Roles.Admin };

        (await HideAsync(cast.Grace, review, version: 0, "No.")).ShouldBe(ReviewRefusals.OnlyAdmins);
        (await HideAsync(graceAsAdmin, review, version: 0, "No.")).ShouldBe(ReviewRefusals.OwnCase);
        (await HideAsync(adaAsAdmin, review, version: 0, "No.")).ShouldBe(ReviewRefusals.OwnCase);
        (await HideAsync(cast.Rosa, new ReviewId(404), version: 0, "No.")).ShouldBe(ReviewRefusals.NotFound);
        (await HideAsync(cast.Rosa, review, version: 0, " ")).ShouldBe(ReviewRefusals.ReasonMissing);
        (await HideAsync(cast.Rosa, review, version: 1, "No.")).ShouldBe(ReviewRefusals.ChangedMeanwhile);
        (await core.Get<ModerationQueries>().ListAsync(cast.Grace, ModerationList.All, 1, 10, CancellationToken.None)).Refusal.ShouldBe(ReviewRefusals.OnlyAdmins);
        (await Moderation.ReportAsync(cast.Grace, review, " ", CancellationToken.None)).Refusal.ShouldBe(ReviewRefusals.ReasonMissing);
    }

    [Fact]
    public async Task A_tutor_finds_what_is_still_to_be_answered()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var first = await core.ReviewAsync(cast, 5, "Lovely.");
        var second = await core.ReviewAsync(cast, 4, comment: null, cast.Alan, Lessons.Tomorrow + Duration.FromHours(4));
        await core.Get<ReviewService>().ReplyAsync(cast.Grace, first, "Thank you.", CancellationToken.None);
        var queries = core.Get<ReceivedReviewQueries>();

        var all = (await queries.ListAsync(cast.Grace, onlyUnanswered: false, 1, 10, CancellationToken.None)).Value;
        all.Page.Items.Select(review => (review.Id, review.StudentName, review.Reply)).ShouldBe([(second, "Alan Turing", null), (first, "Ada Lovelace", "Thank you.")]);
        (all.AverageRatingHundredths, all.Total, all.Unanswered).ShouldBe((450, 2, 1));
        (await queries.ListAsync(cast.Grace, onlyUnanswered: true, 9, 10, CancellationToken.None)).Value.Page.Items.ShouldHaveSingleItem().Id.ShouldBe(second);
        (await queries.ListAsync(cast.Ada, onlyUnanswered: false, 1, 10, CancellationToken.None)).Refusal.ShouldBe(ReviewRefusals.OnlyTutors);
    }

    private async Task<Refusal?> HideAsync(CurrentUser user, ReviewId id, int version, string reason) =>
        (await Moderation.HideAsync(user, id, version, reason, CancellationToken.None)).Refusal;

    private async Task<IReadOnlyList<ModeratedReview>> ListAsync(Cast cast, ModerationList list) =>
        (await core.Get<ModerationQueries>().ListAsync(cast.Rosa, list, 1, 10, CancellationToken.None)).Value.Items;

    private async Task<(int?, int)> RatingAsync(Cast cast)
    {
        var tutor = await core.Database.ReadAsync(db => db.Tutors.SingleAsync(one => one.Id == cast.GraceProfile));
        return (tutor.AverageRatingHundredths, tutor.TotalReviews);
    }
}
