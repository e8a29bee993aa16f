using System.Security.Cryptography;

namespace TutorBooking.Core.Platform.Repeats;

/// <summary>A call that a program may send twice without it being done twice.</summary>
/// <param name="Key">Chosen by the program.</param>
/// <param name="Route">Method and path.</param>
/// <param name="BodyHash">What tells this body from another.</param>
public sealed record RepeatableCall(UserId Person, string Key, string Route, string BodyHash)
{
    public static RepeatableCall Of(UserId person, string key, string route, ReadOnlySpan<byte> body) =>
        new(person, key, route, Convert.ToHexStringLower(SHA256.HashData(body)));
}
