using System.Buffers.Text;
using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text;

namespace TutorBooking.Core.Bookings.Meetings;

/// <summary>The <c>Meetings</c> section of the settings.</summary>
public sealed class MeetingOptions : IValidatableObject
{
    public const string TokenMark = "{token}";
    public const int ShortestRoomKey = 32;

    private const int NameBytes = 16;

    /// <summary>The room behind a meeting link; <see cref="TokenMark"/> stands for the room's own name.</summary>
    public string UrlTemplate { get; init; } = $"https://meet.jit.si/{TokenMark}";

    /// <summary>A secret of this installation, from which with the link's secret the names of rooms are made. Empty, or at least <see cref="ShortestRoomKey"/> characters; the same on every machine.</summary>
    public string RoomKey { get; init; } = "";

    /// <summary>Where a lesson is held. The name of the room is made from the secret of its link in one direction only, so neither is read off the other: 22 characters, the same each time.</summary>
    /// <remarks>Without a <see cref="RoomKey"/> somebody who has a link and this program could work the name out, and be in the room outside the lesson's hours.</remarks>
    public Uri RoomOf(string token)
    {
        var name = HMACSHA256.HashData(Encoding.UTF8.GetBytes(RoomKey), Encoding.UTF8.GetBytes($"room of {token}"));
        return new(UrlTemplate.Replace(TokenMark, Base64Url.EncodeToString(name.AsSpan(0, NameBytes)), StringComparison.Ordinal));
    }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var isRoom = UrlTemplate.Contains(TokenMark, StringComparison.Ordinal)
            && Uri.TryCreate(UrlTemplate.Replace(TokenMark, "x", StringComparison.Ordinal), UriKind.Absolute, out var room)
            && room.Scheme is ("https" or "http");
        if (!isRoom)
        {
            yield return new ValidationResult($"It must be a web address with {TokenMark} in it, such as https://meet.jit.si/{TokenMark}.", [nameof(UrlTemplate)]);
        }

        if (RoomKey.Length is > 0 and < ShortestRoomKey)
        {
            yield return new ValidationResult($"It must be empty or have at least {ShortestRoomKey} characters.", [nameof(RoomKey)]);
        }
    }
}
