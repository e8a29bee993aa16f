using NodaTime;
using TutorBooking.Core.Payments.Earnings;

namespace TutorBooking.Web.Features.Payments;

/// <summary>Earnings and payouts as tables for spreadsheets.</summary>
internal static class EarningFiles
{
    /// <summary>The year of one tutor: what each lesson earned, and what was paid out.</summary>
    public static Csv Of(EarningsOfYear year, DateTimeZone zone)
    {
        var file = new Csv("type", "date", "booking_id", "amount", "currency", "state", "available_on");
        foreach (var earning in year.Earnings)
        {
            file.Add(
                "earning", Csv.Date(earning.LessonEndsAt, zone), Csv.Number(earning.BookingId.Value), Csv.Amount(earning.Amount), Csv.Text(earning.Amount.Currency),
                StateOf(earning.State), Csv.Date(earning.AvailableAt, zone));
        }

        foreach (var payout in year.Payouts)
        {
            file.Add("payout", Csv.Date(payout.At, zone), "", Csv.Amount(payout.Amount), Csv.Text(payout.Amount.Currency), "paid_out", "");
        }

        return file;
    }

    /// <summary>What all tutors are paid in one week.</summary>
    public static Csv Of(LocalDate week, IReadOnlyList<PayoutRunLine> run)
    {
        var file = new Csv("week", "tutor_account_id", "tutor", "amount", "currency", "date");
        foreach (var payout in run)
        {
            file.Add(
                Csv.Date(week), Csv.Number(payout.TutorAccountId.Value), Csv.Text(payout.Tutor), Csv.Amount(payout.Amount), Csv.Text(payout.Amount.Currency),
                Csv.Date(payout.At, DateTimeZone.Utc));
        }

        return file;
    }

    private static string StateOf(EarningState state) => state switch
    {
        EarningState.Pending => "pending",
        EarningState.Frozen => "in_dispute",
        EarningState.Available => "available",
    };
}
