using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Notifications.Webhooks;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Notifications.Webhooks;

/// <summary>What a listening program is told, how it knows who speaks, and what becomes of what it did not take.</summary>
public sealed class WebhookSweepTests : WebhookTest
{
    [Fact]
    public async Task Each_event_of_a_lesson_is_told_in_order_and_once()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        await ListenAsync(cast.Ada);
        var id = await AgreeAsync(cast);
        _ = (await Core.Get<BookingService>().CancelAsync(cast.Grace, id, new Cancellation("A cold"), CancellationToken.None)).Value;
        await Core.DeliverAsync();

        (await SendAsync()).ShouldBe(3);
        (await SendAsync()).ShouldBe(0);

        Told().Select(told => told.GetProperty("type").GetString()).ShouldBe(["booking.requested", "booking.confirmed", "booking.cancelled"]);
        var last = Told()[^1];
        last.GetProperty("version").GetInt32().ShouldBe(1);
        var data = last.GetProperty("data");
        (data.GetProperty("booking_id").GetInt64(), data.GetProperty("status").GetString(), data.GetProperty("by").GetString(), data.GetProperty("your_role").GetString())
            .ShouldBe((id.Value, "CANCELLED_BY_TUTOR", "TUTOR", "STUDENT"));
        (last.GetProperty("created_at").GetString(), data.GetProperty("start_time").GetString()).ShouldBe(("2026-11-23T09:00:00Z", "2026-11-24T09:00:00Z"));
    }

    [Fact]
    public async Task A_receiver_knows_by_the_signature_that_it_is_us_and_when_we_spoke()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        var webhook = await ListenAsync(cast.Ada);
        await Core.RequestAsync(cast);
        await Core.DeliverAsync();

        await SendAsync();

        var heard = Listener.All.ShouldHaveSingleItem();
        var time = FakeClock.Start.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        heard.Signature.ShouldBe($"t={time},v1={SignedMessage.Sign(time, heard.Body, webhook.Secret)}");
        string.Equals(heard.Signature, $"t={time},v1={SignedMessage.Sign(time, heard.Body, "whsec_of_somebody_else")}", StringComparison.Ordinal).ShouldBeFalse();
        heard.Delivery.ShouldBe("1");
    }

    [Fact]
    public async Task Nobody_is_told_of_the_lessons_of_others_or_of_what_was_before()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        var id = await AgreeAsync(cast);
        Core.Clock.Advance(Duration.FromSeconds(1));
        await ListenAsync(cast.Alan);
        await ListenAsync(cast.Ada);
        _ = (await Core.Get<BookingService>().CancelAsync(cast.Grace, id, new Cancellation("A cold"), CancellationToken.None)).Value;
        await Core.DeliverAsync();

        (await SendAsync()).ShouldBe(1);

        Told().ShouldHaveSingleItem().GetProperty("type").GetString().ShouldBe("booking.cancelled");
    }

    [Fact]
    public async Task What_was_not_taken_is_tried_ten_times_and_then_given_up()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        var webhook = await ListenAsync(cast.Ada);
        Listener.Answer = 503;
        await Core.RequestAsync(cast);
        await Core.DeliverAsync();

        for (var attempt = 1; attempt <= WebhookRetries.MostTries; attempt++)
        {
            (await SendAsync()).ShouldBe(1, $"try {attempt}");
            (await SendAsync()).ShouldBe(0, "not before its pause is over");
            Core.GoTo((await LogAsync(cast.Ada, webhook.Id))[0].NextTryAt ?? Core.Clock.Now + Duration.FromDays(2));
        }

        (await SendAsync()).ShouldBe(0);
        Listener.All.Count.ShouldBe(WebhookRetries.MostTries);
        var line = (await LogAsync(cast.Ada, webhook.Id)).ShouldHaveSingleItem();
        (line.Attempts, line.NextTryAt, line.DeliveredAt, line.Answer, line.Failure).ShouldBe((10, null, null, 503, "The address did not take it."));
    }

    [Fact]
    public async Task An_answer_that_points_elsewhere_is_not_followed()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        var webhook = await ListenAsync(cast.Ada);
        Listener.Answer = 307;
        await Core.RequestAsync(cast);
        await Core.DeliverAsync();

        await SendAsync();

        Listener.All.ShouldHaveSingleItem();
        (await LogAsync(cast.Ada, webhook.Id))[0].Answer.ShouldBe(307);
    }

    [Fact]
    public async Task Who_has_not_answered_for_three_days_is_told_nothing_until_its_owner_says_so()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        var webhook = await ListenAsync(cast.Ada);
        Listener.Answer = 500;
        await Core.RequestAsync(cast);
        await Core.DeliverAsync();
        Core.Clock.Advance(Duration.FromDays(3));
        await SendAsync();
        Listener.Answer = 200;
        Core.Clock.Advance(Duration.FromHours(1));
        (await SendAsync()).ShouldBe(0);
        (await Core.Get<WebhookQueries>().ListAsync(cast.Ada, CancellationToken.None)).ShouldHaveSingleItem().PausedAt.ShouldNotBeNull();

        (await Service.ResumeAsync(cast.Ada, webhook.Id, CancellationToken.None)).ShouldBeNull();

        (await SendAsync()).ShouldBe(1, "what waited for it is not lost");
    }

    [Fact]
    public async Task What_arrived_can_be_sent_again_with_the_same_words()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        var webhook = await ListenAsync(cast.Ada);
        await Core.RequestAsync(cast);
        await Core.DeliverAsync();
        await SendAsync();

        (await Service.SendAgainAsync(cast.Ada, webhook.Id, new(1), CancellationToken.None)).ShouldBeNull();
        (await SendAsync()).ShouldBe(1);

        Listener.All.Count.ShouldBe(2);
        Listener.All.First().Body.ShouldBe(Listener.All.Last().Body);
    }

    [Fact]
    public async Task Of_an_address_that_nobody_answers_at_the_log_says_so()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        var webhook = await ListenAsync(cast.Ada);
        await Listener.DisposeAsync();
        await Core.RequestAsync(cast);
        await Core.DeliverAsync();

        await SendAsync();

        var line = (await LogAsync(cast.Ada, webhook.Id)).ShouldHaveSingleItem();
        (line.Answer, line.Failure, line.NextTryAt).ShouldBe((null, "The address could not be reached.", Core.Clock.Now + Duration.FromSeconds(10)));
    }

    [Fact]
    [Trait("Kind", "Race")]
    public async Task Two_machines_at_once_queue_and_send_each_event_once()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        await ListenAsync(cast.Ada);
        await ListenAsync(cast.Grace);
        for (var hour = 0; hour < 4; hour++)
        {
            await Core.RequestAsync(cast, at: Lessons.Tomorrow + Duration.FromHours(hour));
        }

        await Task.WhenAll(Enumerable.Range(0, 2).Select(machine => Task.Run(() =>
            Core.Create<OutboxDispatcher>(Core.Database.InProcess(machine)).DeliverAsync(CancellationToken.None))));
        (await Core.Database.ReadAsync(db => db.WebhookDeliveries.CountAsync())).ShouldBe(8);

        await Task.WhenAll(Enumerable.Range(0, 2).Select(machine => Task.Run(() =>
            Core.Create<WebhookSweep>(Core.Database.InProcess(machine)).RunAsync(CancellationToken.None))));

        Listener.All.Count.ShouldBe(8);
    }

    [Fact]
    public async Task What_was_told_a_month_ago_is_forgotten()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        await ListenAsync(cast.Ada);
        await Core.RequestAsync(cast);
        await Core.DeliverAsync();
        Core.Clock.Advance(Duration.FromDays(30));
        (await Core.Get<WebhookClearingSweep>().RunAsync(CancellationToken.None)).ShouldBe(0);

        Core.Clock.Advance(Duration.FromSeconds(1));

        (await Core.Get<WebhookClearingSweep>().RunAsync(CancellationToken.None)).ShouldBe(1);
    }
}
