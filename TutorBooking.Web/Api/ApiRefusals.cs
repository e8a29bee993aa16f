using TutorBooking.Core.Platform;

namespace TutorBooking.Web.Api;

/// <summary>Every "no" to a request that cannot be put to Core as it is written.</summary>
internal static class ApiRefusals
{
    public static readonly Refusal NoObject = Invalid("The body is no object. Send one with the fields of this call.");

    public static Refusal WrongType(string field) => Invalid($"The field “{field}” has a wrong type. Look up what it should be in the description of this interface.");

    public static Refusal NoNumber(string name) => Invalid($"The parameter “{name}” is no number that can stand there. Write one, or leave it out.");

    public static Refusal UnknownWord(string name) => Invalid($"The parameter “{name}” holds a word that is unknown there. Look up which there are, or leave it out.");

    public static Refusal Missing(string name) => Invalid($"The parameter “{name}” is missing. Add it to the address.");

    private static Refusal Invalid(string sentence) => new(RefusalKind.Invalid, "VALIDATION", sentence);
}
