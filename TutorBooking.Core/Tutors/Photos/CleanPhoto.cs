namespace TutorBooking.Core.Tutors.Photos;

/// <summary>A photo rebuilt from the parts that draw it; nothing of where, when and with what it was taken is left.</summary>
/// <param name="ContentType">What the content was found to be.</param>
/// <param name="Width">In pixels, as the file's own header says.</param>
public sealed record CleanPhoto(string ContentType, byte[] Content, int Width, int Height);
