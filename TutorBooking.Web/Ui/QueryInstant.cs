using NodaTime;
using NodaTime.Text;

namespace TutorBooking.Web.Ui;

/// <summary>An instant in an address, such as 2026-11-24T13:00:00Z.</summary>
internal static class QueryInstant
{
    // Years that no calendar here can show would overflow a week or a zone further on.
    private static readonly Interval Shown = new(Instant.FromUtc(2000, 1, 1, 0, 0), Instant.FromUtc(2200, 1, 1, 0, 0));

    /// <summary>Null for what is no instant, and for one outside the years 2000 to 2199.</summary>
    public static Instant? Parse(string? text) =>
        OffsetDateTimePattern.ExtendedIso.Parse(text ?? "") is { Success: true } parsed && Shown.Contains(parsed.Value.ToInstant())
            ? parsed.Value.ToInstant()
            : null;

    public static string Format(Instant instant) => InstantPattern.ExtendedIso.Format(instant);
}
