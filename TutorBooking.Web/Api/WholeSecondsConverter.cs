using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;
using TutorBooking.Core.Platform;

namespace TutorBooking.Web.Api;

/// <summary>Instants as every program reads them: 2026-11-24T14:00:00Z, without parts of a second.</summary>
internal sealed class WholeSecondsConverter : JsonConverter<Instant>
{
    public override Instant Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        InstantText.Read(reader.GetString()).Match(instant => instant, unreadable => throw new JsonException(unreadable.Sentence));

    public override void Write(Utf8JsonWriter writer, Instant value, JsonSerializerOptions options) => writer.WriteStringValue(InstantPattern.General.Format(value));
}
