using Microsoft.Net.Http.Headers;
using NodaTime;
using NodaTime.Extensions;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Support;
using TutorBooking.Web.Api.Reads;

namespace TutorBooking.Tests.Web.Api.Reads;

/// <summary>How long an answer is good for the next stranger.</summary>
public sealed class KeptReadsTests : IDisposable
{
    private const string Key = "/api/tutors/1";

    private static readonly TaggedAnswer Answer = new([1], new EntityTagHeaderValue("\"1\""));

    private readonly PublicChanges changes = new();
    private readonly FakeClock clock = new();
    private readonly KeptReads reads;

    public KeptReadsTests() => reads = new KeptReads(changes, clock.ToClock());

    public void Dispose() => reads.Dispose();

    [Fact]
    public async Task An_answer_is_good_for_a_minute_from_before_it_was_read()
    {
        await ReadAsync(() => clock.Advance(Duration.FromSeconds(20)));
        clock.Advance(Duration.FromSeconds(39));
        reads.Find(Key).ShouldNotBeNull().Answer.ShouldBeSameAs(Answer);

        clock.Advance(Duration.FromSeconds(1));
        reads.Find(Key).ShouldBeNull();
    }

    [Fact]
    public async Task A_change_ends_it()
    {
        await ReadAsync(() => { });
        changes.Note();

        reads.Find(Key).ShouldBeNull();
    }

    [Fact]
    public async Task What_was_read_before_a_commit_and_kept_after_it_is_never_given()
    {
        await ReadAsync(changes.Note);

        reads.Find(Key).ShouldBeNull();
    }

    [Fact]
    public async Task A_refusal_is_not_kept()
    {
        (await reads.ReadAsync(Key, () => Task.FromResult<object?>("no"), () => true)).ShouldBe("no");

        reads.Find(Key).ShouldBeNull();
    }

    [Fact]
    public async Task What_must_not_be_kept_is_not()
    {
        (await reads.ReadAsync(Key, () => Task.FromResult<object?>(Answer), () => false)).ShouldBe(Answer);

        reads.Find(Key).ShouldBeNull();
    }

    private Task<object?> ReadAsync(Action meanwhile) => reads.ReadAsync(
        Key,
        () =>
        {
            meanwhile();
            return Task.FromResult<object?>(Answer);
        },
        () => true);
}
