using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Tests.Core.Platform;

public sealed class InstantTextTests
{
    [Theory]
    [InlineData("2026-11-24T14:00:00Z")]
    [InlineData("2026-11-24T14:00Z")]
    [InlineData("2026-11-24T14:00:00.000Z")]
    [InlineData("2026-11-24T15:00:00+01:00")]
    [InlineData("2026-11-24T08:30:00-05:30")]
    public void A_time_with_an_offset_is_an_instant(string text) => InstantText.Read(text).Value.ShouldBe(Instant.FromUtc(2026, 11, 24, 14, 0));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2026-11-24")]
    [InlineData("2026-11-24T14:00:00")]
    [InlineData("2026-02-30T14:00:00Z")]
    [InlineData("24.11.2026 14:00")]
    [InlineData("1795528800")]
    [InlineData("9999-12-31T23:59:59-18:00")]
    [InlineData("-9998-01-01T00:00:00+18:00")]
    public void All_else_is_none(string? text) => (InstantText.Read(text).Refusal?.Code).ShouldBe("INVALID_DATETIME");
}
