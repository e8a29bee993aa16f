using System.Text.Json;
using System.Text.Json.Serialization;

namespace TutorBooking.Web.Api;

/// <summary>Leaves it to Core to say whether what was sent is an instant: what is no text at all is none, and not of a wrong type.</summary>
internal sealed class InstantTextConverter : JsonConverter<string>
{
    private const string NoInstant = "";

    public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is JsonTokenType.String) return reader.GetString() ?? NoInstant;

        reader.Skip();
        return NoInstant;
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
