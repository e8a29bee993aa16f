using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Bookings.Policies;
using TutorBooking.Core.Platform;

namespace TutorBooking.Web.Features.Bookings.Actions;

/// <summary>What a decision means, to the cent and with the rule behind it, said to the one who is about to make it.</summary>
internal sealed record DecisionTerms
{
    public required string Title { get; init; }

    /// <summary>Whose money it is about, such as "Comes back to you".</summary>
    public required string Label { get; init; }

    public required Money Amount { get; init; }

    /// <summary>What stands in its place where a credit paid; null for money.</summary>
    public string? Figure { get; init; }

    /// <summary>The rule, and the time left where the rule is about time.</summary>
    public required string Because { get; init; }

    /// <summary>What else follows from it.</summary>
    public required string Detail { get; init; }

    /// <summary>The name of the field for words; null where nothing can be said.</summary>
    public required string? WordsLabel { get; init; }

    /// <summary>The button that leaves everything as it is.</summary>
    public required string Leave { get; init; }

    /// <summary>The button that does it.</summary>
    public required string Do { get; init; }

    /// <summary>Whether the amount is good news for the one who reads it.</summary>
    public required bool IsGain { get; init; }

    /// <summary>Whether it costs somebody something.</summary>
    public required bool Costs { get; init; }

    /// <summary>Whether one has to say something.</summary>
    public bool NeedsWords { get; init; }

    /// <summary>Of a cancellation, what was said to count against who cancels; null for none.</summary>
    public ReliabilityMark? Mark { get; init; }

    /// <summary>Of a report that the other did not come, what was said to follow from it; null for all else.</summary>
    public NoShowEffect? NoShow { get; init; }

    /// <summary>The terms as the policies have them now, or why there are none.</summary>
    public static Result<DecisionTerms> Of(BookingDetails booking, BookingAction action, DateTimeZone zone, Instant now) => action switch
    {
        BookingAction.Cancel => CancellationTerms.Of(booking, zone, now),
        BookingAction.Release => ReleaseTerms.Of(booking, zone, now),
        BookingAction.Complete => CompletionTerms.Of(booking, zone, now),
        BookingAction.ReportNoShow => NoShowTerms.Of(booking, zone, now),
        BookingAction.Undo => UndoTerms.Of(booking, zone, now),
        BookingAction.Confirm or BookingAction.Decline or BookingAction.Reschedule or BookingAction.Propose
            or BookingAction.Join or BookingAction.Review => throw new InvalidOperationException($"{action} is decided elsewhere."),
    };
}
