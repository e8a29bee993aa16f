using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Receipts;

/// <summary>How far the journals have been receipted for certain, so that no run looks at all of them again.</summary>
/// <param name="Seen">All journals up to here have their receipts, and none can appear among them any more.</param>
/// <param name="Reached">The last journal there was when a run began that issued all it saw.</param>
/// <param name="At">When that run began.</param>
internal sealed record ReceiptMark(JournalId Seen, JournalId Reached, Instant At)
{
    /// <summary>A journal has its number before it can be seen; by then its transaction has ended, one way or the other.</summary>
    public static readonly Duration LongestTransaction = Duration.FromMinutes(10);

    /// <summary>Of a process that has looked at nothing yet.</summary>
    public static readonly ReceiptMark None = new(Seen: default, Reached: default, Instant.MinValue);

    /// <summary>After another run that began at this instant, with this last journal, and issued all it saw.</summary>
    public ReceiptMark After(JournalId last, Instant began) =>
        this == None ? new ReceiptMark(Seen, last, began)
        : began - At >= LongestTransaction ? new ReceiptMark(Reached, last, began)
        : this;
}
