using TutorBooking.Core.Bookings;
using TutorBooking.Core.Platform;
using TutorBooking.Web.Features.Bookings.Paying;
using TutorBooking.Web.Ui;

namespace TutorBooking.Web.Features.Bookings.Timeline;

/// <summary>Where the money went with a line of history, and by which rule.</summary>
internal static class MoneyEffect
{
    /// <summary>Null where nothing was decided.</summary>
    public static string? Of(BookingDetails booking, BookingEventLine line) =>
        line is { Rule: { } rule, Back: { } back } ? $"{BackWords.Told(booking, rule, back)}{Words(booking, line, rule)}.{WhereTo(booking, back)}" : null;

    // Into the wallet goes without saying.
    private static string WhereTo(BookingDetails booking, Money back) =>
        booking.Facts.IsPrepaid || booking.Funding.ToCard(back).Minor is 0 || FundingWords.To(booking, back) is not { } to ? ""
        : char.IsAsciiDigit(to[0]) ? $" {to}."
        : $" It goes {to}.";

    // That the cancellation was taken back is what the line itself says.
    private static string Words(BookingDetails booking, BookingEventLine line, MoneyRule rule) =>
        rule is MoneyRule.HeldAgain ? "" : $": {Why(booking, line, rule)}";

    private static string Why(BookingDetails booking, BookingEventLine line, MoneyRule rule)
    {
        var (tutor, earned) = (booking.Whom(Party.Tutor), MoneyWords.Of(booking.Funding.Tutor));
        var toGo = $"with {TimeWords.Wait(line.LessonStartsAt - line.At)} to go";
        return rule switch
        {
            MoneyRule.NothingAgreed => $"{tutor} had not agreed yet",
            MoneyRule.FreeNotice => $"cancelled {toGo}",
            MoneyRule.LateNotice => $"cancelled {toGo}, less than {BookingWords.Hours(booking.Facts.Numbers.FreeCancellationHours)}. {earned} to {tutor}",
            MoneyRule.TutorCancelled => $"the tutor cancelled, {toGo}",
            MoneyRule.Released => "released after a move, which is no mark against the tutor",
            MoneyRule.Declined => "the tutor declined",
            MoneyRule.Expired => "not answered in time",
            MoneyRule.AdminDecided => "decided by an admin",
            MoneyRule.Taught => $"the lesson took place. {earned} to {tutor}, {FeeWords.Part(booking)}",
            MoneyRule.StudentMissed => $"the student did not come. {earned} to {tutor}",
            MoneyRule.TutorMissed => "the tutor did not come",
            MoneyRule.HeldAgain => "the cancellation was taken back",
        };
    }
}
