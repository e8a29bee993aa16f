using TutorBooking.Core.Tutors;

namespace TutorBooking.Web.Ui;

/// <summary>Where a face is served: a photo by its tutor and count, a drawing by its recipe. Both addresses never change their content.</summary>
internal static class PortraitAddress
{
    public static string Of(TutorFace? face, string name) => face switch
    {
        { PhotoVersion: > 0 } => $"/portraits/{face.TutorId.Value}/{face.PhotoVersion}",
        { } => $"/portraits/{face.Portrait}.svg",
        null => $"/portraits/{DrawnPortrait.RecipeFor(name)}.svg",
    };
}
