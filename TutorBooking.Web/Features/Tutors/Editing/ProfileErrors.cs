using TutorBooking.Core.Platform;
using TutorBooking.Core.Tutors.Editing;

namespace TutorBooking.Web.Features.Tutors.Editing;

/// <summary>What is wrong, by field; the first word about a field stands.</summary>
public sealed class ProfileErrors(IReadOnlyList<TutorProfileFlaw> flaws)
{
    public static readonly ProfileErrors None = new([]);

    /// <summary>One line a field, for the summary.</summary>
    public IEnumerable<TutorProfileFlaw> Summary => flaws.DistinctBy(flaw => flaw.Field);

    public bool Any => flaws.Count > 0;

    /// <summary>The sentence at a field, where it is about no single subject.</summary>
    public string? this[TutorProfileField field] =>
        flaws.FirstOrDefault(flaw => flaw.Field == field && flaw.Subject is null)?.Refusal.Sentence;

    /// <summary>The sentence at a subject's own rate.</summary>
    public string? Of(SubjectId subject) => flaws.FirstOrDefault(flaw => flaw.Subject == subject)?.Refusal.Sentence;
}
