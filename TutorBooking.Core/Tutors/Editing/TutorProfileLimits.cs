namespace TutorBooking.Core.Tutors.Editing;

/// <summary>The numbers within which a profile is written.</summary>
public static class TutorProfileLimits
{
    /// <summary>In major units for an hour.</summary>
    public const decimal LowestRate = 5.00m;

    public const decimal HighestRate = 500.00m;

    /// <summary>In characters; less tells a student nothing.</summary>
    public const int ShortestBio = 80;

    public const int MostYears = 60;
    public const int LineLength = 200;
    public const int MostLines = 20;
    public const int LanguageLength = 40;
    public const int MostLanguages = 20;
}
