namespace TutorBooking.Core.Tutors;

/// <summary>A photo as it may be handed out.</summary>
/// <param name="ContentType">One of the three types that are ever stored.</param>
/// <param name="IsPublic">Whether everybody may see it, so that caches between us and them may keep it.</param>
public sealed record ServedPhoto(string ContentType, byte[] Content, bool IsPublic);
