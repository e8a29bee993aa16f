using System.Text.Json;
using System.Text.Json.Serialization;
using TutorBooking.Core.Bookings;
using TutorBooking.Web.Hosting;

namespace TutorBooking.Web.Api;

/// <summary>How values look to other programs: the same JSON as everywhere here, but for two sets of words that are written small, and instants in whole seconds.</summary>
internal static class ApiJson
{
    public static void Configure(JsonSerializerOptions options)
    {
        options.Converters.Add(new JsonStringEnumConverter<LessonType>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false));
        options.Converters.Add(new JsonStringEnumConverter<PaidWith>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false));
        options.Converters.Add(new WholeSecondsConverter());
        Json.Configure(options);

        // What is no number is none, and each field has one name.
        options.NumberHandling = JsonNumberHandling.Strict;
        options.PropertyNameCaseInsensitive = false;
    }
}
