using TutorBooking.Core.Platform;

namespace TutorBooking.Tests.Support;

/// <summary>What a decision answered, by the code that programs read; null where it said yes.</summary>
internal static class Refusals
{
    extension(Refusal? refusal)
    {
        public void ShouldHaveCode(string? code, string? because = null) => (refusal?.Code).ShouldBe(code, because);
    }
}
