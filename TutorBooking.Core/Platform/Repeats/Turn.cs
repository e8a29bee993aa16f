namespace TutorBooking.Core.Platform.Repeats;

/// <summary>Whose turn it is with a repeatable call.</summary>
/// <param name="Answer">What was answered already; null where the caller has to do the work.</param>
public sealed record Turn(GivenAnswer? Answer)
{
    public static readonly Turn Mine = new(Answer: null);
}
