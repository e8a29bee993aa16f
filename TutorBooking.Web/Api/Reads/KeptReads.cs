using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Primitives;
using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Web.Api.Reads;

/// <summary>Keeps for a minute what strangers read, in this node's memory and in the caches on the way. Who is signed in is always answered anew.</summary>
/// <remarks>Nothing is taken out by a change: an answer is good only while the count of changes is what it was before the answer was read. So one that was read before a commit and kept after it is never given.</remarks>
internal sealed class KeptReads(PublicChanges changes, IClock clock) : IDisposable
{
    public static readonly Duration Lifetime = Duration.FromMinutes(1);

    private const long MostBytes = 32 * 1024 * 1024;
    private const int BytesAround = 256;

    private static readonly string Kept = $"public, max-age={Lifetime.TotalSeconds:0}";

    private readonly MemoryCache reads = new(new MemoryCacheOptions { SizeLimit = MostBytes });

    /// <summary>Answers a stranger from memory where it can be.</summary>
    public static async ValueTask<object?> AnswerAsync(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        var context = call.HttpContext;
        if (context.GetEndpoint()?.Metadata.GetMetadata<KeepableRead>() is not { } keepable) return await next(call);

        // Whatever lies between must not give a stranger's answer to somebody who is signed in.
        context.Response.Headers.Append("Vary", "Authorization, Cookie");
        return IsStranger(context)
            ? await context.RequestServices.GetRequiredService<KeptReads>().AnswerStrangerAsync(keepable.KeyOf(context.Request), context, async () => await next(call))
            : await next(call);
    }

    /// <summary>Says of the answer in the making that it is good for this moment only.</summary>
    public static void Forbid(HttpContext context) => context.Response.Headers.CacheControl = ApiAnswers.NotKept;

    /// <summary>What is kept under a key, or null where nothing is or where it may be old.</summary>
    public KeptRead? Find(string key) =>
        reads.Get<KeptRead>(key) is { } kept && kept.Changes == changes.Count && AgeOf(kept) < Lifetime ? kept : null;

    /// <summary>Reads, and keeps a document together with the count of changes before the read.</summary>
    /// <param name="key">Under which it is found.</param>
    /// <param name="read">Gives a refusal, or what must not be kept, as something else than a document.</param>
    /// <param name="mayKeep">Asked after the read.</param>
    public async Task<object?> ReadAsync(string key, Func<Task<object?>> read, Func<bool> mayKeep)
    {
        var (count, now) = (changes.Count, clock.GetCurrentInstant());
        var result = await read();
        if (result is not TaggedAnswer answer || !mayKeep()) return result;

        var kept = new KeptRead(answer, count, now);
        reads.Set(key, kept, new MemoryCacheEntryOptions { Size = answer.Body.Length + (sizeof(char) * key.Length) + BytesAround, AbsoluteExpirationRelativeToNow = Lifetime.ToTimeSpan() });
        return kept;
    }

    public void Dispose() => reads.Dispose();

    private async Task<object?> AnswerStrangerAsync(string key, HttpContext context, Func<Task<object?>> read)
    {
        var result = Find(key) ?? await ReadAsync(key, read, () => StringValues.IsNullOrEmpty(context.Response.Headers.CacheControl));
        if (result is not KeptRead kept) return result;

        // With its age, so that no cache on the way begins the minute again.
        context.Response.Headers.CacheControl = Kept;
        context.Response.Headers.Age = $"{Math.Floor(AgeOf(kept).TotalSeconds):0}";
        return kept.Answer;
    }

    private static bool IsStranger(HttpContext context) =>
        context.Request.Headers.Authorization.Count is 0 && context.User.Identity is not { IsAuthenticated: true };

    private Duration AgeOf(KeptRead kept) => clock.GetCurrentInstant() - kept.ReadAt;
}
