using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TutorBooking.Core.Accounts;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Scheduling;
using TutorBooking.Core.Tutors;
using TutorBooking.Core.Tutors.Editing;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Tutors.Editing;

public sealed class TutorProfileServiceTests : IDisposable
{
    private readonly TestCore core = new();

    private TutorProfileService Service => core.Get<TutorProfileService>();

    public void Dispose() => core.Dispose();

    [Fact]
    public async Task The_first_visit_begins_a_draft_with_a_face_and_the_accounts_own_clock()
    {
        var maria = await Cast.AddAccountAsync(core.Database, "Maria Curie", Roles.Tutor, "Europe/Warsaw");

        var profile = (await Service.OpenAsync(maria, CancellationToken.None)).Value;

        (profile.Status, profile.Name, profile.Currency).ShouldBe((TutorStatus.Draft, "Maria Curie", "EUR"));
        profile.Face.Portrait.ShouldBe(DrawnPortrait.RecipeFor("Maria Curie"));
        var schedule = await core.Database.ReadAsync(db => db.Schedules.SingleAsync());
        (schedule.TimeZone, schedule.PersonId).ShouldBe(("Europe/Warsaw", maria.Id));
    }

    [Fact]
    public async Task The_second_visit_finds_the_same_draft()
    {
        var maria = await Cast.AddAccountAsync(core.Database, "Maria Curie", Roles.Tutor);
        var first = (await Service.OpenAsync(maria, CancellationToken.None)).Value;

        (await Service.OpenAsync(maria, CancellationToken.None)).Value.Face.ShouldBe(first.Face);
        (await core.Database.ReadAsync(db => db.Tutors.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Two_first_visits_at_once_begin_one_draft()
    {
        var maria = await Cast.AddAccountAsync(core.Database, "Maria Curie", Roles.Tutor);
        var slow = core.Create<TutorProfileService>(core.Database.With(new Meanwhile(core.Database, db => db.Add(ATutor.Unwritten(maria.Id)))));

        (await slow.OpenAsync(maria, CancellationToken.None)).Refusal.ShouldBeNull();

        (await core.Database.ReadAsync(db => db.Tutors.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task What_is_saved_is_read_again()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var content = AProfile.Of(cast.Mathematics) with { Subjects = [new TaughtSubject(cast.Mathematics, 50.50m)] };

        var saved = (await Service.SaveAsync(cast.Grace, content, version: 0, CancellationToken.None)).Value;

        JsonSerializer.Serialize(saved.Content).ShouldBe(JsonSerializer.Serialize(content));
        saved.Version.ShouldBe(1);
        var stored = await core.Database.ReadAsync(db => db.Tutors.Include(tutor => tutor.Subjects).SingleAsync());
        (stored.HourlyRateMinor, stored.Subjects.Single().RateMinor).ShouldBe((4500, 5050));
    }

    [Fact]
    public async Task An_approved_profile_stays_approved_when_it_is_changed()
    {
        var cast = await Cast.OnStageAsync(core.Database);

        (await Service.SaveAsync(cast.Grace, AProfile.Of(cast.Mathematics), version: 0, CancellationToken.None)).Value.Status.ShouldBe(TutorStatus.Approved);
    }

    [Fact]
    public async Task Search_finds_what_the_profile_says_now_and_no_longer_what_it_said()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await SaveAsync(cast, AProfile.Of(cast.Mathematics), version: 0);
        await SaveAsync(cast, AProfile.Of(cast.Mathematics) with { Title = "Doctor of Élan" }, version: 1);

        var words = await WordsAsync();

        words.Count(word => word is "elan" or "grace" or "mathematics").ShouldBe(3);
        words.ShouldNotContain(word => word == "msc");
    }

    [Fact]
    public async Task Search_finds_a_tutor_by_a_new_name()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var services = new ServiceCollection();
        services.AddDataProtection();
        core.AddTo(services);
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<AccountService>();

        (await accounts.ChangeAsync(cast.Grace, "Amazing Zieliński", "Etc/UTC", CancellationToken.None)).ShouldBeNull();
        (await accounts.ChangeAsync(cast.Ada, "Ada King", "Etc/UTC", CancellationToken.None)).ShouldBeNull();
        await core.DeliverAsync();

        (await WordsAsync()).ShouldContain(word => word == "zielinski");
        (await WordsAsync()).ShouldNotContain(word => word == "hopper");
        (await core.Database.ReadAsync(db => db.Outbox.CountAsync(message => message.DeliveredAt == null))).ShouldBe(0);
    }

    [Fact]
    public async Task A_flaw_saves_nothing()
    {
        var cast = await Cast.OnStageAsync(core.Database);

        (await Service.SaveAsync(cast.Grace, AProfile.Of(cast.Mathematics) with { HourlyRate = 1m }, version: 0, CancellationToken.None))
            .Refusal.ShouldBe(TutorProfileRefusals.RateOutOfRange);
        (await core.Database.ReadAsync(db => db.Tutors.SingleAsync())).Version.ShouldBe(0);
    }

    [Fact]
    public async Task A_subject_that_is_not_on_the_list_is_refused()
    {
        var cast = await Cast.OnStageAsync(core.Database);

        (await Service.SaveAsync(cast.Grace, AProfile.Of(cast.Mathematics, new SubjectId(404)), version: 0, CancellationToken.None))
            .Refusal.ShouldBe(TutorProfileRefusals.SubjectUnknown);
    }

    [Fact]
    public async Task Two_windows_do_not_write_over_each_other()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await SaveAsync(cast, AProfile.Of(cast.Mathematics), version: 0);

        (await Service.SaveAsync(cast.Grace, AProfile.Of(cast.Mathematics), version: 0, CancellationToken.None))
            .Refusal.ShouldBe(TutorProfileRefusals.ChangedMeanwhile);
    }

    [Fact]
    public async Task Who_is_no_tutor_has_no_profile()
    {
        var cast = await Cast.OnStageAsync(core.Database);

        foreach (var stranger in new[] { cast.Ada, cast.Rosa })
        {
            (await Service.OpenAsync(stranger, CancellationToken.None)).Refusal.ShouldBe(TutorProfileRefusals.OnlyTutors);
            (await Service.SaveAsync(stranger, AProfile.Of(), 0, CancellationToken.None)).Refusal.ShouldBe(TutorProfileRefusals.OnlyTutors);
            (await Service.SubmitAsync(stranger, 0, CancellationToken.None)).Refusal.ShouldBe(TutorProfileRefusals.OnlyTutors);
        }
    }

    private async Task SaveAsync(Cast cast, TutorProfileContent content, int version) =>
        (await Service.SaveAsync(cast.Grace, content, version, CancellationToken.None)).Refusal.ShouldBeNull();

    private Task<List<string>> WordsAsync() =>
        core.Database.ReadAsync(db => db.Tutors.SelectMany(tutor => tutor.Words).Select(word => word.Word).ToListAsync());
}
