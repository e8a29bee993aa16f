using NodaTime;

namespace TutorBooking.Web.Api.Reads;

/// <param name="Changes">How many changes of public content there had been before it was read.</param>
/// <param name="ReadAt">Before it was read.</param>
internal sealed record KeptRead(TaggedAnswer Answer, long Changes, Instant ReadAt);
