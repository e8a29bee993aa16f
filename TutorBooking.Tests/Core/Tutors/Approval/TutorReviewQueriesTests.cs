using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Tutors;
using TutorBooking.Core.Tutors.Approval;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Tutors.Approval;

public sealed class TutorReviewQueriesTests : IDisposable
{
    private readonly TestCore core = new();

    private TutorReviewQueries Queries => core.Get<TutorReviewQueries>();

    public void Dispose() => core.Dispose();

    [Fact]
    public async Task Who_has_waited_longest_comes_first_page_by_page()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await AddAsync(cast, "Late Comer", TutorStatus.PendingReview, waited: 1);
        await AddAsync(cast, "Early Bird", TutorStatus.PendingReview, waited: 9);
        await AddAsync(cast, "Mid Dle", TutorStatus.PendingReview, waited: 5);

        var first = (await Queries.WaitingAsync(cast.Rosa, pageNumber: 1, pageSize: 2, CancellationToken.None)).Value;
        var second = (await Queries.WaitingAsync(cast.Rosa, pageNumber: 2, pageSize: 2, CancellationToken.None)).Value;

        first.Items.Concat(second.Items).Select(line => line.Name).ShouldBe(["Early Bird", "Mid Dle", "Late Comer"]);
        (first.Total, first.Count, second.Number).ShouldBe((3, 2, 2));
        first.Items[0].Subjects.ShouldBe(["Mathematics"]);
    }

    [Fact]
    public async Task A_page_beyond_the_last_is_the_last() =>
        (await Queries.WaitingAsync((await Cast.OnStageAsync(core.Database)).Rosa, 9, 20, CancellationToken.None)).Value.Number.ShouldBe(1);

    [Theory]
    [InlineData("", "Zoé Zieliński,Bob Builder,Grace Hopper")]
    [InlineData("zielin zo", "Zoé Zieliński")]
    [InlineData("BOB.BUILDER@peo", "Bob Builder")]
    [InlineData("hopper zoe", "")]
    [InlineData("bob_builder@people", "")]
    [InlineData("%@people.test", "")]
    [InlineData("!!", "")]
    public async Task The_others_are_searched_by_name_or_address(string words, string names)
    {
        var cast = await WithOthersAsync();

        (await Queries.ListAsync(cast.Rosa, new TutorReviewFilter(Words: words), CancellationToken.None))
            .Value.Items.Select(line => line.Name).ShouldBe(names.Split(',', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task The_others_are_listed_by_state()
    {
        var cast = await WithOthersAsync();

        (await Queries.ListAsync(cast.Rosa, new TutorReviewFilter(TutorStatus.Rejected), CancellationToken.None)).Value.Items.Single().Name.ShouldBe("Bob Builder");
        (await Queries.ListAsync(cast.Rosa, new TutorReviewFilter(TutorStatus.Suspended), CancellationToken.None)).Value.Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_is_left_out_of_lists_for_not_coming_stands_first_among_the_others()
    {
        var cast = await WithOthersAsync();
        await core.Database.ReadAsync(db => db.Tutors.Where(tutor => tutor.Id == cast.GraceProfile)
            .ExecuteUpdateAsync(tutor => tutor.SetProperty(t => t.Reliability, ReliabilityPolicy.LeastToBeListed - 1)));

        (await Queries.ListAsync(cast.Rosa, new TutorReviewFilter(), CancellationToken.None))
            .Value.Items.Select(line => line.Name).ShouldBe(["Grace Hopper", "Zoé Zieliński", "Bob Builder"]);
    }

    [Fact]
    public async Task An_admin_reads_a_profile_whole_before_deciding()
    {
        var cast = await Cast.OnStageAsync(core.Database, tutor => tutor.Status = TutorStatus.PendingReview);

        var profile = (await Queries.FindAsync(cast.Rosa, cast.GraceProfile, CancellationToken.None)).Value;

        (profile.Name, profile.Email, profile.TimeZone, profile.WaitsForDecision).ShouldBe(("Grace Hopper", "Grace.Hopper@people.test", "Etc/UTC", true));
        profile.Subjects.ShouldBe([new TaughtLine("Mathematics", "x²", new Money(4500, "EUR"), IsOwnRate: false)]);
        profile.Hours.Count.ShouldBe(7);
    }

    [Fact]
    public async Task Nobody_but_an_admin_reads_them()
    {
        var cast = await Cast.OnStageAsync(core.Database);

        foreach (var stranger in new[] { cast.Ada, cast.Grace })
        {
            (await Queries.WaitingAsync(stranger, 1, 20, CancellationToken.None)).Refusal.ShouldBe(TutorApprovalRefusals.OnlyAdmins);
            (await Queries.ListAsync(stranger, new TutorReviewFilter(), CancellationToken.None)).Refusal.ShouldBe(TutorApprovalRefusals.OnlyAdmins);
            (await Queries.FindAsync(stranger, cast.GraceProfile, CancellationToken.None)).Refusal.ShouldBe(TutorApprovalRefusals.OnlyAdmins);
        }
    }

    private async Task<Cast> WithOthersAsync()
    {
        var cast = await Cast.OnStageAsync(core.Database, grace => TutorWords.Renew(grace, "Grace Hopper", []));
        await AddAsync(cast, "Bob Builder", TutorStatus.Rejected, waited: 1);
        await AddAsync(cast, "Zoé Zieliński", TutorStatus.Draft, waited: 1);
        await AddAsync(cast, "Wait Ing", TutorStatus.PendingReview, waited: 1);
        return cast;
    }

    private async Task AddAsync(Cast cast, string name, TutorStatus status, int waited)
    {
        var account = await Cast.AddAccountAsync(core.Database, name, Roles.Tutor);
        await core.Database.AddAsync(ATutor.Teaching(account.Id, cast.Mathematics, tutor =>
        {
            tutor.Status = status;
            tutor.SubmittedAt = FakeClock.Start - Duration.FromHours(waited);
            TutorWords.Renew(tutor, name, []);
        }));
    }
}
