using System.ComponentModel.DataAnnotations;

namespace TutorBooking.Core.Bookings.Meetings;

/// <summary>The <c>Meetings</c> section of the settings.</summary>
public sealed class MeetingOptions : IValidatableObject
{
    public const string TokenMark = "{token}";

    /// <summary>The room behind a meeting link; <see cref="TokenMark"/> stands for the lesson's secret.</summary>
    public string UrlTemplate { get; init; } = $"https://meet.jit.si/{TokenMark}";

    public Uri RoomOf(string token) => new(UrlTemplate.Replace(TokenMark, token, StringComparison.Ordinal));

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var isRoom = UrlTemplate.Contains(TokenMark, StringComparison.Ordinal)
            && Uri.TryCreate(UrlTemplate.Replace(TokenMark, "x", StringComparison.Ordinal), UriKind.Absolute, out var room)
            && room.Scheme is ("https" or "http");
        if (!isRoom)
        {
            yield return new ValidationResult($"It must be a web address with {TokenMark} in it, such as https://meet.jit.si/{TokenMark}.", [nameof(UrlTemplate)]);
        }
    }
}
