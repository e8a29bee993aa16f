using NodaTime;

namespace TutorBooking.Core.Scheduling;

/// <summary>What is no longer free, as the cells that are claimed.</summary>
/// <param name="Tutor">Cells of the tutor's time, buffers included.</param>
/// <param name="Student">Cells of the time of the one who looks; empty for a stranger.</param>
/// <param name="LessonsOn">How many lessons already begin on a day of the tutor's zone; a day not named has none.</param>
public sealed record TakenTime(
    IReadOnlySet<Instant> Tutor,
    IReadOnlySet<Instant> Student,
    IReadOnlyDictionary<LocalDate, int> LessonsOn);
