using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Scheduling;
using TutorBooking.Core.Tutors;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Bookings;

public sealed class BookingServiceTests : IDisposable
{
    private readonly TestCore core = new();

    public void Dispose() => core.Dispose();

    [Fact]
    public async Task A_yes_makes_the_link_and_shows_each_to_the_other()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var booking = await core.RequestAsync(cast);
        var before = await SeeAsync(cast.Ada, booking);

        var after = (await core.Get<BookingService>().ConfirmAsync(cast.Grace, booking, "Bring the sheet", CancellationToken.None)).Value;

        before.Tutor.Email.ShouldBeNull();
        before.Student.Email.ShouldBe("Ada.Lovelace@people.test", "one's own address is no secret");
        before.JoinToken.ShouldBeNull();
        after.Status.ShouldBe(BookingStatus.Confirmed);
        after.Student.Email.ShouldBe("Ada.Lovelace@people.test");
        var seen = await SeeAsync(cast.Ada, booking);
        seen.Tutor.Email.ShouldBe("Grace.Hopper@people.test");
        seen.JoinToken.ShouldNotBeNull().Length.ShouldBeGreaterThanOrEqualTo(22);
        seen.Notes.Tutor.ShouldBe("Bring the sheet");
        seen.Events.Select(line => line.To).ShouldBe([BookingStatus.Pending, BookingStatus.Confirmed]);
    }

    [Fact]
    public async Task A_no_frees_the_time_of_both_at_once()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var booking = await core.RequestAsync(cast);

        await core.Get<BookingService>().DeclineAsync(cast.Grace, booking, "On holiday", CancellationToken.None);

        (await core.Database.ReadAsync(db => db.Claims.CountAsync())).ShouldBe(0);
        (await SeeAsync(cast.Ada, booking)).Events[^1].Note.ShouldBe("On holiday");
        await core.RequestAsync(cast, cast.Alan);
    }

    [Fact]
    public async Task Asking_twice_gets_the_same_answer_and_has_one_effect()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var booking = await core.RequestAsync(cast);
        var first = await ConfirmAsync(cast.Grace, booking);
        var messages = await core.Database.ReadAsync(db => db.Outbox.CountAsync());

        var second = await ConfirmAsync(cast.Grace, booking);

        second.Value.Version.ShouldBe(first.Value.Version);
        second.Value.JoinToken.ShouldBe(first.Value.JoinToken);
        (await core.Database.ReadAsync(db => db.Outbox.CountAsync())).ShouldBe(messages);
    }

    [Fact]
    public async Task A_stranger_is_told_that_it_is_not_his_and_a_wrong_number_that_it_is_not_there()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var booking = await core.RequestAsync(cast);

        (await ConfirmAsync(cast.Alan, booking)).Refusal.ShouldBe(BookingRefusals.NotYours);
        (await ConfirmAsync(cast.Alan, new BookingId(404))).Refusal.ShouldBe(BookingRefusals.NotFound);
        (await core.Get<BookingQueries>().FindAsync(cast.Alan, booking, CancellationToken.None)).Refusal.ShouldBe(BookingRefusals.NotYours);
    }

    [Fact]
    public async Task Addresses_and_the_link_are_for_the_two_parties_and_not_for_an_admin()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var booking = await core.RequestAsync(cast);
        await ConfirmAsync(cast.Grace, booking);

        var seen = await SeeAsync(cast.Rosa, booking);

        seen.ViewedAs.ShouldBe(Party.Admin);
        seen.Student.Email.ShouldBeNull();
        seen.Tutor.Email.ShouldBeNull();
        seen.JoinToken.ShouldBeNull();
    }

    [Fact]
    public async Task Only_the_tutor_answers_a_request()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var booking = await core.RequestAsync(cast);

        (await ConfirmAsync(cast.Ada, booking)).Refusal.ShouldBe(BookingRefusals.OnlyItsTutor);
        (await ConfirmAsync(cast.Rosa, booking)).Refusal.ShouldBe(BookingRefusals.OnlyItsTutor);
    }

    [Fact]
    public async Task A_request_whose_time_is_up_is_refused_even_before_the_sweep()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var booking = await core.RequestAsync(cast);

        core.Clock.Advance(Duration.FromHours(23));

        (await ConfirmAsync(cast.Grace, booking)).Refusal.ShouldBe(BookingRefusals.RequestExpired);
        (await SeeAsync(cast.Grace, booking)).AllowedActions.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_tutor_who_is_no_longer_approved_confirms_nothing_but_may_decline()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var booking = await core.RequestAsync(cast);
        await core.Database.ReadAsync(db => db.Tutors.ExecuteUpdateAsync(set => set.SetProperty(tutor => tutor.Status, TutorStatus.Rejected)));

        (await ConfirmAsync(cast.Grace, booking)).Refusal.ShouldBe(BookingRefusals.TutorNotApproved);
        (await core.Get<BookingService>().DeclineAsync(cast.Grace, booking, null, CancellationToken.None)).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task The_one_who_asked_may_not_answer_and_the_tutor_may()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var booking = await core.RequestAsync(cast);

        (await SeeAsync(cast.Ada, booking)).AllowedActions.ShouldBe([BookingAction.Cancel, BookingAction.Reschedule]);
        (await SeeAsync(cast.Grace, booking)).AllowedActions.ShouldBe([BookingAction.Confirm, BookingAction.Decline, BookingAction.Cancel, BookingAction.Propose]);
    }

    private Task<Result<BookingDetails>> ConfirmAsync(CurrentUser user, BookingId booking) =>
        core.Get<BookingService>().ConfirmAsync(user, booking, note: null, CancellationToken.None);

    private async Task<BookingDetails> SeeAsync(CurrentUser user, BookingId booking) =>
        (await core.Get<BookingQueries>().FindAsync(user, booking, CancellationToken.None)).Value;
}
