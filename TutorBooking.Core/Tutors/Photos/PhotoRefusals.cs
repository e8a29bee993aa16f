using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Tutors.Photos;

public static class PhotoRefusals
{
    public static readonly Refusal TooLarge = Invalid("The photo is larger than 5 MB. Save it smaller and choose it again.");

    public static readonly Refusal NotAPhoto = Invalid("This file is not a whole JPEG, PNG or WebP photo. Choose another one.");

    public static readonly Refusal NotRead = Invalid("The photo did not arrive whole. Choose it again.");

    public static readonly Refusal TooSmall =
        Invalid($"The photo is too small. Choose one of at least {PhotoCleaner.LeastSide} by {PhotoCleaner.LeastSide} pixels.");

    public static readonly Refusal TooManyPixels =
        Invalid($"The photo has too many pixels. Choose one of at most {PhotoCleaner.MostSide} on each side.");

    private static Refusal Invalid(string sentence) => new(RefusalKind.Invalid, "VALIDATION", sentence);
}
