using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Platform.Repeats;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Platform.Repeats;

/// <summary>A call with a key is done once, whoever repeats it when and where.</summary>
public sealed class RepeatedCallsTests : IDisposable
{
    private static readonly GivenAnswer Created = new(201, "application/json", "/api/bookings/7", "{\"id\":7}");

    private readonly TestCore core = new();

    private RepeatedCalls Calls => core.Get<RepeatedCalls>();

    public void Dispose() => core.Dispose();

    [Fact]
    public async Task Who_repeats_a_call_gets_the_same_answer_for_a_day()
    {
        (await BeginAsync(Call())).Value.ShouldBe(Turn.Mine);
        await Calls.KeepAsync(Call(), Created, CancellationToken.None);
        core.Clock.Advance(Duration.FromHours(24) - Duration.FromSeconds(1));

        (await BeginAsync(Call())).Value.Answer.ShouldBe(Created);

        core.Clock.Advance(Duration.FromSeconds(1));
        (await BeginAsync(Call("another body"))).Value.ShouldBe(Turn.Mine, "after a day the key is new again");
    }

    [Fact]
    public async Task A_key_belongs_to_one_body_and_one_route_of_one_person()
    {
        (await BeginAsync(Call())).Value.ShouldBe(Turn.Mine);
        await Calls.KeepAsync(Call(), Created, CancellationToken.None);

        (await BeginAsync(Call("another body"))).Refusal.ShouldBe(RepeatRefusals.KeyReused);
        (await BeginAsync(Call(route: "POST /api/reviews"))).Refusal.ShouldBe(RepeatRefusals.KeyReused);
        (await BeginAsync(Call(person: 2))).Value.ShouldBe(Turn.Mine);
    }

    [Fact]
    public async Task What_came_to_nothing_can_be_tried_anew()
    {
        (await BeginAsync(Call())).Value.ShouldBe(Turn.Mine);
        await Calls.ForgetAsync(Call(), CancellationToken.None);

        (await BeginAsync(Call())).Value.ShouldBe(Turn.Mine);
    }

    [Fact]
    public async Task Who_comes_second_waits_for_the_first_ones_answer()
    {
        (await BeginAsync(Call())).Value.ShouldBe(Turn.Mine);
        var second = BeginAsync(Call());
        second.IsCompleted.ShouldBeFalse();

        await Calls.KeepAsync(Call(), Created, CancellationToken.None);

        (await second).Value.Answer.ShouldBe(Created);
    }

    [Fact]
    public async Task Who_died_over_the_work_is_not_waited_for_longer_than_a_minute()
    {
        (await BeginAsync(Call())).Value.ShouldBe(Turn.Mine);
        core.Clock.Advance(Duration.FromMinutes(1));

        (await BeginAsync(Call())).Value.ShouldBe(Turn.Mine);
    }

    [Fact]
    [Trait("Kind", "Race")]
    public async Task Of_many_at_once_on_two_machines_one_does_the_work()
    {
        const int racers = 10;
        var done = 0;

        var answers = await Task.WhenAll(Enumerable.Range(0, racers).Select(racer => Task.Run(async () =>
        {
            var calls = core.Create<RepeatedCalls>(core.Database.InProcess(racer % 2));
            if ((await calls.BeginAsync(Call(), CancellationToken.None)).Value.Answer is { } kept) return kept;

            Interlocked.Increment(ref done);
            await calls.KeepAsync(Call(), Created, CancellationToken.None);
            return Created;
        })));

        done.ShouldBe(1);
        answers.ShouldAllBe(answer => answer == Created);
    }

    [Theory]
    [InlineData("")]
    [InlineData("with a space")]
    [InlineData("schlüssel")]
    [InlineData("01234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890")]
    public async Task A_key_is_short_and_plain(string key) => (await BeginAsync(Call(key: key))).Refusal.ShouldBe(RepeatRefusals.WrongKey);

    [Fact]
    public async Task After_a_day_nothing_of_it_is_left()
    {
        await BeginAsync(Call());
        await Calls.KeepAsync(Call(), Created, CancellationToken.None);
        core.Clock.Advance(Duration.FromHours(24));

        (await core.Get<KeptAnswerSweep>().RunAsync(CancellationToken.None)).ShouldBe(1);

        (await core.Database.ReadAsync(db => db.Set<KeptAnswer>().CountAsync())).ShouldBe(0);
    }

    private static RepeatableCall Call(string body = "{}", string route = "POST /api/bookings", long person = 1, string key = "5f0c") =>
        RepeatableCall.Of(new UserId(person), key, route, System.Text.Encoding.UTF8.GetBytes(body));

    private Task<Result<Turn>> BeginAsync(RepeatableCall call) => Calls.BeginAsync(call, CancellationToken.None);
}
