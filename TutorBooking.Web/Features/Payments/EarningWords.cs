using System.Globalization;
using NodaTime;
using TutorBooking.Core.Payments.Earnings;
using TutorBooking.Core.Platform;
using TutorBooking.Web.Ui;

namespace TutorBooking.Web.Features.Payments;

/// <summary>Earnings and payouts in the words of their tutor.</summary>
internal static class EarningWords
{
    public static string Look(EarningState state) => state switch
    {
        EarningState.Pending => "is-pending",
        EarningState.Frozen => "is-disputed",
        EarningState.Available => "is-confirmed",
    };

    public static string Icon(EarningState state) => state switch
    {
        EarningState.Pending => "clock",
        EarningState.Frozen => "scale",
        EarningState.Available => "check",
    };

    /// <summary>Available from Fri 27 Nov, 15:00</summary>
    public static string Of(EarningLine earning, DateTimeZone zone) => earning.State switch
    {
        EarningState.Pending => $"Available from {TimeWords.Short(earning.AvailableAt, zone)}",
        EarningState.Frozen => "Waits for a dispute",
        EarningState.Available => $"Became available {TimeWords.ShortDay(earning.AvailableAt, zone)}",
    };

    /// <summary>When the next payout leaves, or what it still lacks.</summary>
    public static string Of(NextPayout next, DateTimeZone zone) => next.IsEnough
        ? $"Leaves {TimeWords.Short(next.At, zone)}, with all that is available by then."
        : $"Payouts leave each Monday from {MoneyWords.Of(next.Least)} on. Until then it is kept for you.";

    /// <summary>November 2026</summary>
    public static string Month(LocalDate first) => first.ToString("MMMM uuuu", CultureInfo.InvariantCulture);

    /// <summary>Nov</summary>
    public static string ShortMonth(LocalDate first) => first.ToString("MMM", CultureInfo.InvariantCulture);

    /// <summary>Monday 30 November 2026</summary>
    public static string Week(LocalDate monday) => monday.ToString("dddd d MMMM uuuu", CultureInfo.InvariantCulture);

    /// <summary>The height of a month's bar in parts of a hundred; the best month has them all, and one below zero has none.</summary>
    public static int Height(Money amount, IEnumerable<EarnedMonth> months) =>
        amount.Minor <= 0 ? 0 : Math.Max(1, (int)(100m * amount.Minor / months.Max(month => month.Amount.Minor)));
}
