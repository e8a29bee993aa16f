namespace TutorBooking.Core.Tutors;

/// <summary>What tutors are told by other modules, which they may not ask.</summary>
public sealed class TutorOptions
{
    /// <summary>In which new profiles name their rate: the installation's one currency, handed over by Payments.</summary>
    public string Currency { get; set; } = "";
}
