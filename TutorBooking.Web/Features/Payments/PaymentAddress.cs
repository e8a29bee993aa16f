using System.Globalization;
using NodaTime;
using NodaTime.Text;
using TutorBooking.Core.Payments.Receipts;

namespace TutorBooking.Web.Features.Payments;

/// <summary>The addresses of the pages about money.</summary>
internal static class PaymentAddress
{
    public static string Wallet(int page) => With("/wallet", page);

    public static string Ledger(int page) => With("/admin/ledger", page);

    public static string Earnings(int page) => With("/tutor/earnings", page);

    public static string EarningsFile(int year) => string.Create(CultureInfo.InvariantCulture, $"/tutor/earnings.csv?year={year}");

    public static string Payouts(int page) => With("/admin/payouts", page);

    public static string PayoutsFile(LocalDate week) => $"/admin/payouts/{LocalDatePattern.Iso.Format(week)}.csv";

    public static string Coupons(int page) => With("/admin/coupons", page);

    public static string Receipts(int page) => With("/receipts", page);

    public static string Receipt(ReceiptNumber number) => $"/receipts/{number}";

    public static string Statement(LocalDate month) => $"/wallet/statement?month={ReceiptWords.Month(month)}";

    private static string With(string path, int page) => page > 1 ? string.Create(CultureInfo.InvariantCulture, $"{path}?page={page}") : path;
}
