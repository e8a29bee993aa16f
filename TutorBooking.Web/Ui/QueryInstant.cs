using NodaTime;
using NodaTime.Text;

namespace TutorBooking.Web.Ui;

/// <summary>An instant in an address, such as 2026-11-24T13:00:00Z.</summary>
internal static class QueryInstant
{
    public static Instant? Parse(string? text) =>
        OffsetDateTimePattern.ExtendedIso.Parse(text ?? "") is { Success: true } parsed ? parsed.Value.ToInstant() : null;

    public static string Format(Instant instant) => InstantPattern.ExtendedIso.Format(instant);
}
