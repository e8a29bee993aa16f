using NodaTime;

namespace TutorBooking.Core.Bookings;

/// <summary>How far one can rely on a person as a tutor or as a student: a number from 0 to 100, and the parts it is made of.</summary>
/// <param name="Party">In what capacity.</param>
/// <param name="Held">Lessons that took place.</param>
/// <param name="Missed">Lessons to which this person did not come.</param>
/// <param name="CancelledLate">Confirmed lessons this person cancelled at short notice.</param>
/// <param name="CancelledEarly">Confirmed lessons a tutor cancelled in good time.</param>
/// <param name="Unanswered">Requests a tutor let run out.</param>
public sealed record Reliability(Party Party, int Held, int Missed, int CancelledLate, int CancelledEarly, int Unanswered)
{
    /// <summary>How far back it looks; what happened exactly so long ago still counts.</summary>
    public static readonly Duration Window = Duration.FromDays(90);

    // All weights are doubled, so that halves are whole numbers and no rounding creeps in.
    private const int Halves = 2;
    private const int Beginning = 5 * Halves;

    /// <summary>100 where nothing has happened; halves are rounded up.</summary>
    public int Value
    {
        get
        {
            var good = Beginning + (Held * Halves);
            var all = good + Bad;
            return ((200 * good) + all) / (2 * all);
        }
    }

    /// <summary>Lessons that were held, or would have been had this person come.</summary>
    public int FinishedLessons => Held + Missed;

    private int Bad => (6 * Missed) + (LateWeight * CancelledLate) + CancelledEarly + Unanswered;

    private int LateWeight => Party is Party.Student ? 3 : 4;

    /// <summary>Counts the records of one party that are within the window; others are passed over.</summary>
    /// <remarks>One that is younger than <paramref name="now"/> counts: of two at once, the one that counts last may have begun first.</remarks>
    public static Reliability Of(Party party, IEnumerable<ReliabilityRecord> records, Instant now)
    {
        var marks = records
            .Where(record => record.Party == party && record.At >= now - Window)
            .CountBy(record => record.Mark).ToDictionary();
        return new Reliability(
            party,
            marks.GetValueOrDefault(ReliabilityMark.Held),
            marks.GetValueOrDefault(ReliabilityMark.Missed),
            marks.GetValueOrDefault(ReliabilityMark.CancelledLate),
            marks.GetValueOrDefault(ReliabilityMark.CancelledEarly),
            marks.GetValueOrDefault(ReliabilityMark.Unanswered));
    }
}
