namespace TutorBooking.Core.Tutors.Import;

/// <summary>What happens to tutors who had no account before an import.</summary>
public enum Newcomers
{
    /// <summary>They get a mail with a link to choose their password.</summary>
    Invited,

    /// <summary>They are told nothing, as in the demo.</summary>
    NotTold,
}
