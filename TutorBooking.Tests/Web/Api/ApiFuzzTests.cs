using System.Globalization;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Web.Api;

/// <summary>Whatever is sent, the answer is an answer: never a fault of ours, never a trace of our insides.</summary>
public sealed class ApiFuzzTests(ApiStage stage) : ApiTest(stage), IClassFixture<ApiStage>
{
    private const int Usual = 1_000;
    private const int Long = 50_000;

    // So many at once, as a busy hour has them.
    private const int AtOnce = 8;

    [Fact]
    public Task A_thousand_malformed_calls_are_all_answered() => SendAsync(Usual);

    [Fact(Explicit = true)]
    public Task Fifty_thousand_malformed_calls_are_all_answered() => SendAsync(Long);

    private async Task SendAsync(int count)
    {
        var seed = Environment.GetEnvironmentVariable("FUZZ_SEED") is { } given ? int.Parse(given, CultureInfo.InvariantCulture) : Random.Shared.Next();
        Xunit.TestContext.Current.TestOutputHelper?.WriteLine($"FUZZ_SEED={seed}");
        ApiClient[] programs = [Stranger, await ProgramOfAsync(People.Ada), await ProgramOfAsync(People.Grace), new ApiClient(Site, new("Bearer", "none"))];
        var random = new Random(seed);
        var calls = Enumerable.Range(0, count).Select(_ => (Program: programs[random.Next(programs.Length)], Call: FuzzedCall.Next(random))).ToList();
        var wrong = new System.Collections.Concurrent.ConcurrentQueue<string>();

        await Parallel.ForEachAsync(calls, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (one, _) =>
        {
            var answer = await one.Call.SendAsync(one.Program);
            if (WrongWith(answer, one.Call.Method) is { } flaw) wrong.Enqueue($"{flaw}: {one.Call} answered {answer.Status} {answer.Text}");
        });

        wrong.ShouldBeEmpty($"FUZZ_SEED={seed}");
    }

    private static string? WrongWith(ApiAnswer answer, HttpMethod method) =>
        answer.Status >= 500 ? "a fault of ours"
        : answer.Text.Contains("   at ", StringComparison.Ordinal) || answer.Text.Contains("Exception", StringComparison.Ordinal) ? "a trace of our insides"
        : method == HttpMethod.Head ? null
        : answer.Status >= 400 && answer.ContentHeaders.ContentType?.MediaType is not "application/problem+json" ? "a refusal without its words"
        : answer.Status >= 400 && answer.Code is null or "" ? "a refusal without a code"
        : null;
}
