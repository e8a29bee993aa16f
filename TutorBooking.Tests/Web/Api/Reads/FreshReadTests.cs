using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using TutorBooking.Core.Accounts;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Packages.Offers;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Reviews;
using TutorBooking.Core.Scheduling;
using TutorBooking.Core.Tutors;
using TutorBooking.Core.Tutors.Approval;
using TutorBooking.Core.Tutors.Editing;
using TutorBooking.Tests.EndToEnd;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Web.Api.Reads;

/// <summary>What strangers are told from memory, and what ends it.</summary>
public sealed class FreshReadTests : ApiTest
{
    private const string List = "/api/tutors";
    private const string OldHeadline = "Calculus without fear";
    private const string NewHeadline = "Algebra by heart";

    private string Profile => $"/api/tutors/{People.Profile.Value}";

    [Fact]
    public async Task What_another_node_has_written_reaches_strangers_within_the_minute()
    {
        (await Stranger.GetAsync(Profile)).Words("headline").ShouldBe(OldHeadline);
        await ChangeElsewhereAsync();
        App.Clock.Advance(Duration.FromSeconds(59));

        var kept = await Stranger.GetAsync(Profile);
        App.Clock.Advance(Duration.FromSeconds(1));
        var read = await Stranger.GetAsync(Profile);

        (kept.Words("headline"), kept.Headers.Age).ShouldBe((OldHeadline, TimeSpan.FromSeconds(59)));
        (read.Words("headline"), read.Headers.Age).ShouldBe((NewHeadline, TimeSpan.Zero));
    }

    [Fact]
    public async Task Who_is_signed_in_is_told_nothing_from_memory()
    {
        await Stranger.GetAsync(Profile);
        await ChangeElsewhereAsync();

        (await (await ProgramOfAsync(People.Grace)).GetAsync(Profile)).Words("headline").ShouldBe(NewHeadline);
        (await (await ProgramOfAsync(People.Ada)).GetAsync(Profile)).Words("headline").ShouldBe(NewHeadline);
        (await Stranger.GetAsync(Profile)).Words("headline").ShouldBe(OldHeadline, "what they read is kept for nobody");
    }

    [Fact]
    public async Task A_new_headline_and_rate_are_seen_at_once()
    {
        await Stranger.GetAsync(Profile);
        await Stranger.GetAsync($"{List}?min_rate=50");
        var service = App.Get<TutorProfileService>();
        var own = (await service.OpenAsync(People.Grace.User, CancellationToken.None)).Value;

        var content = own.Content with { Headline = NewHeadline, HourlyRate = 50, Bio = new string('b', TutorProfileLimits.ShortestBio) };
        (await service.SaveAsync(People.Grace.User, content, own.Version, CancellationToken.None)).Refusal.ShouldBeNull();

        (await Stranger.GetAsync(Profile)).Words("headline").ShouldBe(NewHeadline);
        (await Stranger.GetAsync($"{List}?min_rate=50")).Items.Single().GetProperty("hourly_rate").GetRawText().ShouldBe("50.00");
    }

    [Fact]
    public async Task A_new_name_is_seen_at_once()
    {
        await Stranger.GetAsync(List);
        await using var scope = App.Services.CreateAsyncScope();
        (await scope.ServiceProvider.GetRequiredService<AccountService>().ChangeAsync(People.Grace.User, "Grace Murray Hopper", "Etc/UTC", CancellationToken.None)).ShouldBeNull();

        (await Stranger.GetAsync(List)).Items.Single().GetProperty("name").GetString().ShouldBe("Grace Murray Hopper");
    }

    [Fact]
    public async Task A_review_is_seen_at_once_and_gone_at_once_when_it_is_hidden()
    {
        var rosa = await App.AddPersonAsync("Rosa Parks", Roles.Admin);
        var subject = await App.Database.ReadAsync(db => Task.FromResult(db.Subjects.Single(one => one.Name == "Mathematics").Id));
        var request = new LessonRequest(People.Profile, subject, Pair.Tomorrow, DurationMinutes: 60, LessonType.VideoCall, Place: null, Note: null);
        var booking = await AppLessons.HoldAsync(App, People.Ada.User, People.Grace.User, request);
        (await ReviewsAsync()).ShouldBe((0, "null"));

        var review = (await App.Get<ReviewService>().WriteAsync(People.Ada.User, booking, 4, "Patient", CancellationToken.None)).Value;
        (await ReviewsAsync()).ShouldBe((1, "4.00"));

        (await App.Get<ReviewModerationService>().HideAsync(rosa.User, review, version: 0, "Not about the lesson", CancellationToken.None)).Refusal.ShouldBeNull();
        (await ReviewsAsync()).ShouldBe((0, "null"));
    }

    [Theory]
    [InlineData(TutorStatus.Suspended)]
    [InlineData(TutorStatus.Rejected)]
    public async Task A_tutor_is_gone_and_back_at_once(TutorStatus hidden)
    {
        (await SeenAsync()).ShouldBe((1, 200));

        await StandAsync(hidden);
        (await SeenAsync()).ShouldBe((0, 404));

        await StandAsync(TutorStatus.Approved);
        (await SeenAsync()).ShouldBe((1, 200));
    }

    [Fact]
    public async Task An_approved_tutor_is_found_at_once()
    {
        var rosa = await App.AddPersonAsync("Rosa Parks", Roles.Admin);
        await StandAsync(TutorStatus.PendingReview);
        (await SeenAsync()).ShouldBe((0, 404));

        (await App.Get<TutorApprovalService>().ApproveAsync(rosa.User, People.Profile, version: 0, CancellationToken.None)).Refusal.ShouldBeNull();

        (await SeenAsync()).ShouldBe((1, 200));
    }

    [Fact]
    public async Task New_hours_and_offers_are_seen_at_once()
    {
        (await Stranger.GetAsync($"{Profile}/packages")).Items.ShouldBeEmpty();
        (await Stranger.GetAsync(Profile)).Field("availability").GetArrayLength().ShouldBe(7);
        var hours = (await App.Get<ScheduleQueries>().FindAsync(People.Grace.User, CancellationToken.None)).Value;

        (await App.Get<PackageOfferService>().AddAsync(People.Grace.User, new PackageOfferDraft(5, 60, 10), CancellationToken.None)).Refusal.ShouldBeNull();
        var fewer = hours.Settings with { Windows = [hours.Settings.Windows[0]] };
        (await App.Get<ScheduleService>().SaveAsync(People.Grace.User, hours.Version, fewer, CancellationToken.None)).Refusal.ShouldBeNull();

        (await Stranger.GetAsync($"{Profile}/packages")).Items.Count.ShouldBe(1);
        (await Stranger.GetAsync(Profile)).Field("availability").GetArrayLength().ShouldBe(1);
    }

    private async Task<(int Reviews, string Rating)> ReviewsAsync() => (
        (await Stranger.GetAsync($"{Profile}/reviews")).Items.Count,
        (await Stranger.GetAsync(List)).Items.Single().GetProperty("average_rating").GetRawText());

    private async Task<(int Listed, int Profile)> SeenAsync() => ((await Stranger.GetAsync(List)).Items.Count, (await Stranger.GetAsync(Profile)).Status);

    private async Task StandAsync(TutorStatus status)
    {
        await using var db = App.Database.CreateDbContext();
        db.Tutors.Single().Status = status;
        await db.SaveChangesAsync();
    }

    // Nothing tells this node of it.
    private async Task ChangeElsewhereAsync()
    {
        await using var db = App.Database.InProcess(1).CreateDbContext();
        db.Tutors.Single().Headline = NewHeadline;
        await db.SaveChangesAsync();
    }
}
