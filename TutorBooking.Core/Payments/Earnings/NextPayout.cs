using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Earnings;

/// <summary>What the next run would bring.</summary>
/// <param name="At">When the run begins.</param>
/// <param name="Expected">What will be available by then, as things stand.</param>
/// <param name="Least">Less than this waits for another week.</param>
public sealed record NextPayout(Instant At, Money Expected, Money Least)
{
    public bool IsEnough => Expected.Minor > 0 && Expected.Minor >= Least.Minor;
}
