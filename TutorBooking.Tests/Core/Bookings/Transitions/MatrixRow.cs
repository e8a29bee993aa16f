using TutorBooking.Core.Bookings;

namespace TutorBooking.Tests.Core.Bookings.Transitions;

/// <summary>What a party, or the platform, brings about with each act in one scene.</summary>
/// <param name="Cells">One for each act of <see cref="Act.Of(Party)"/>.</param>
internal sealed record MatrixRow(Situation Situation, Moment Moment, Party By, string[] Cells)
{
    public IEnumerable<(Act Act, string Cell)> Acts => Act.Of(By).Length == Cells.Length
        ? Act.Of(By).Zip(Cells)
        : throw new InvalidOperationException($"A cell for each act: {Situation} {Moment} {By}");
}
