using Microsoft.EntityFrameworkCore;
using TutorBooking.Core.Notifications;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Tutors;
using TutorBooking.Core.Tutors.Approval;
using TutorBooking.Core.Tutors.Editing;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Tutors.Approval;

public sealed class TutorApprovalTests : IDisposable
{
    private readonly TestCore core = new();

    private TutorProfileService Profiles => core.Get<TutorProfileService>();

    private TutorApprovalService Approval => core.Get<TutorApprovalService>();

    public void Dispose() => core.Dispose();

    [Theory]
    [InlineData(TutorStatus.Draft, TutorStatus.PendingReview)]
    [InlineData(TutorStatus.Rejected, TutorStatus.PendingReview)]
    [InlineData(TutorStatus.PendingReview, TutorStatus.PendingReview)]
    [InlineData(TutorStatus.Approved, null)]
    [InlineData(TutorStatus.Suspended, null)]
    public async Task A_tutor_brings_a_draft_or_a_rejected_profile_to_review(TutorStatus from, TutorStatus? to)
    {
        var cast = await OnStageAsync(from);

        var answer = await Profiles.SubmitAsync(cast.Grace, version: 0, CancellationToken.None);

        answer.Match<TutorStatus?>(profile => profile.Status, _ => null).ShouldBe(to);
        answer.Refusal.ShouldHaveCode(to is null ? "INVALID_STATE" : null);
        (await StoredAsync()).Status.ShouldBe(to ?? from);
    }

    [Theory]
    [InlineData(TutorStatus.PendingReview, TutorStatus.Approved, true)]
    [InlineData(TutorStatus.PendingReview, TutorStatus.Rejected, true)]
    [InlineData(TutorStatus.Approved, TutorStatus.Approved, true)]
    [InlineData(TutorStatus.Rejected, TutorStatus.Rejected, true)]
    [InlineData(TutorStatus.Draft, TutorStatus.Approved, false)]
    [InlineData(TutorStatus.Draft, TutorStatus.Rejected, false)]
    [InlineData(TutorStatus.Rejected, TutorStatus.Approved, false)]
    [InlineData(TutorStatus.Approved, TutorStatus.Rejected, false)]
    [InlineData(TutorStatus.Suspended, TutorStatus.Approved, false)]
    [InlineData(TutorStatus.Suspended, TutorStatus.Rejected, false)]
    public async Task An_admin_decides_on_what_is_in_review_and_nothing_else(TutorStatus from, TutorStatus to, bool isAllowed)
    {
        var cast = await OnStageAsync(from);

        var answer = await DecideAsync(cast.Rosa, cast, to);

        answer.Refusal.ShouldHaveCode(isAllowed ? null : "INVALID_STATE");
        (await StoredAsync()).Status.ShouldBe(isAllowed ? to : from);
    }

    [Theory]
    [InlineData(TutorStatus.Approved)]
    [InlineData(TutorStatus.Rejected)]
    public async Task Nobody_but_an_admin_decides(TutorStatus wanted)
    {
        var cast = await OnStageAsync(TutorStatus.PendingReview);

        (await DecideAsync(cast.Grace, cast, wanted)).Refusal.ShouldBe(TutorApprovalRefusals.OnlyAdmins);
        (await DecideAsync(cast.Ada, cast, wanted)).Refusal.ShouldBe(TutorApprovalRefusals.OnlyAdmins);
        (await StoredAsync()).Status.ShouldBe(TutorStatus.PendingReview);
    }

    [Fact]
    public async Task What_is_missing_keeps_a_profile_from_review()
    {
        var cast = await OnStageAsync(TutorStatus.Draft, tutor => tutor.Languages = []);

        (await Profiles.SubmitAsync(cast.Grace, 0, CancellationToken.None)).Refusal.ShouldBe(TutorProfileRefusals.Incomplete);
    }

    [Fact]
    public async Task A_profile_without_weekly_hours_is_not_reviewed()
    {
        var cast = await OnStageAsync(TutorStatus.Draft, tutor => tutor.Schedule?.Windows.Clear());

        (await Profiles.SubmitAsync(cast.Grace, 0, CancellationToken.None)).Refusal.ShouldBe(TutorProfileRefusals.Incomplete);
        (await Profiles.OpenAsync(cast.Grace, CancellationToken.None)).Value.Missing.ShouldHaveSingleItem().Refusal.ShouldBe(TutorProfileRefusals.HoursMissing);
    }

    [Fact]
    public async Task Submitting_forgets_the_old_reason_and_notes_the_hour()
    {
        var cast = await OnStageAsync(TutorStatus.Rejected, tutor => tutor.StatusReason = "Too short");

        await Profiles.SubmitAsync(cast.Grace, 0, CancellationToken.None);

        var stored = await StoredAsync();
        (stored.StatusReason, stored.SubmittedAt).ShouldBe((null, FakeClock.Start));
    }

    [Fact]
    public async Task A_profile_that_changed_under_the_admins_eyes_is_read_once_more()
    {
        var cast = await OnStageAsync(TutorStatus.PendingReview);
        (await Profiles.SaveAsync(cast.Grace, AProfile.Of(cast.Mathematics), 0, CancellationToken.None)).Refusal.ShouldBeNull();

        (await DecideAsync(cast.Rosa, cast, TutorStatus.Approved)).Refusal.ShouldBe(TutorApprovalRefusals.ChangedMeanwhile);
    }

    [Fact]
    public async Task Of_two_admins_at_once_one_decides()
    {
        var cast = await OnStageAsync(TutorStatus.PendingReview);
        var slow = core.Create<TutorApprovalService>(core.Database.With(new Meanwhile(core.Database, db => db.Tutors.Single().Version++)));

        (await slow.ApproveAsync(cast.Rosa, cast.GraceProfile, 0, CancellationToken.None)).Refusal.ShouldBe(TutorApprovalRefusals.ChangedMeanwhile);

        (await core.Database.ReadAsync(db => db.Outbox.CountAsync())).ShouldBe(0);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("  \n ", false)]
    [InlineData("Say more", true)]
    public async Task Who_is_turned_away_is_told_why(string reason, bool isEnough)
    {
        var cast = await OnStageAsync(TutorStatus.PendingReview);

        var answer = await Approval.RejectAsync(cast.Rosa, cast.GraceProfile, 0, reason, CancellationToken.None);

        answer.Refusal.ShouldBe(isEnough ? null : TutorApprovalRefusals.ReasonMissing);
    }

    [Fact]
    public async Task A_reason_has_two_thousand_characters_at_most()
    {
        var cast = await OnStageAsync(TutorStatus.PendingReview);

        (await Approval.RejectAsync(cast.Rosa, cast.GraceProfile, 0, new string('a', 2_001), CancellationToken.None)).Refusal.ShouldBe(TutorApprovalRefusals.ReasonTooLong);
        (await Approval.RejectAsync(cast.Rosa, cast.GraceProfile, 0, new string('a', 2_000), CancellationToken.None)).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task A_tutor_who_is_not_there_cannot_be_decided_on() =>
        (await Approval.ApproveAsync((await Cast.OnStageAsync(core.Database)).Rosa, new TutorId(404), 0, CancellationToken.None)).Refusal.ShouldBe(TutorApprovalRefusals.NotFound);

    [Fact]
    public async Task The_tutor_hears_of_it_by_mail_and_on_open_pages_and_only_once()
    {
        var cast = await OnStageAsync(TutorStatus.PendingReview);
        var heard = new TaskCompletionSource();
        using var page = core.Get<LiveUpdates>().OnProfile(cast.Grace.Id, () => Task.Run(heard.SetResult));

        await Approval.RejectAsync(cast.Rosa, cast.GraceProfile, 0, "Say <more>", CancellationToken.None);
        await Approval.RejectAsync(cast.Rosa, cast.GraceProfile, 1, "Say <more>", CancellationToken.None);

        var messages = await core.Database.ReadAsync(db => db.Outbox.ToListAsync());
        messages.Single(message => message.Kind is nameof(TutorReviewed)).Read<TutorReviewed>()
            .ShouldBe(new TutorReviewed(cast.GraceProfile, cast.Grace.Id, IsApproved: false, "Say <more>"));
        var mail = messages.Single(message => message.Kind is nameof(OutgoingMail)).Read<OutgoingMail>();
        mail.To.ShouldBe("Grace.Hopper@people.test");
        mail.Text.ShouldContain("Say <more>");
        mail.Html.ShouldContain("Say &lt;more&gt;");
        await core.Create<LiveProfileHandler>().HandleAsync(messages.Single(message => message.Kind is nameof(TutorReviewed)), CancellationToken.None);
        await heard.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    private Task<Result<TutorStatus>> DecideAsync(CurrentUser admin, Cast cast, TutorStatus wanted) => wanted is TutorStatus.Approved
        ? Approval.ApproveAsync(admin, cast.GraceProfile, version: 0, CancellationToken.None)
        : Approval.RejectAsync(admin, cast.GraceProfile, version: 0, "Say more", CancellationToken.None);

    private Task<Cast> OnStageAsync(TutorStatus status, Action<TutorProfile>? but = null) => Cast.OnStageAsync(core.Database, tutor =>
    {
        (tutor.Status, tutor.Bio) = (status, AProfile.Bio);
        but?.Invoke(tutor);
    });

    private Task<TutorProfile> StoredAsync() => core.Database.ReadAsync(db => db.Tutors.SingleAsync());
}
