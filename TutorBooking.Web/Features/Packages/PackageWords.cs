using NodaTime;
using NodaTime.Text;
using TutorBooking.Core.Packages;
using TutorBooking.Core.Packages.Credits;
using TutorBooking.Core.Packages.Offers;
using TutorBooking.Web.Ui;

namespace TutorBooking.Web.Features.Packages;

/// <summary>Packages in the words of the people who have and sell them.</summary>
internal static class PackageWords
{
    private static readonly LocalDatePattern DayPattern = LocalDatePattern.CreateWithInvariantCulture("d MMMM uuuu");

    /// <summary>22 May 2027</summary>
    public static string Day(LocalDate date) => DayPattern.Format(date);

    /// <summary>4 of 5 lessons left</summary>
    public static string Left(int remaining, int purchased) => remaining is 0 ? $"None of {purchased} lessons left" : $"{remaining} of {purchased} lessons left";

    /// <summary>How long it can be used, or that it cannot any more.</summary>
    public static string Until(PackageStatus status, LocalDate lastDay) => status switch
    {
        PackageStatus.Active => $"For lessons up to {Day(lastDay)}",
        PackageStatus.UsedUp => "All lessons are booked or taught",
        PackageStatus.Expired => $"Ended on {Day(lastDay)}",
    };

    public static string Of(PackageStatus status) => status switch
    {
        PackageStatus.Active => "Active",
        PackageStatus.UsedUp => "Used up",
        PackageStatus.Expired => "Expired",
    };

    /// <summary>The badge of the design that fits.</summary>
    public static string Badge(PackageStatus status) => status switch
    {
        PackageStatus.Active => "is-confirmed",
        PackageStatus.UsedUp => "is-completed",
        PackageStatus.Expired => "is-expired",
    };

    public static string Icon(PackageStatus status) => status switch
    {
        PackageStatus.Active => "check",
        PackageStatus.UsedUp => "check-double",
        PackageStatus.Expired => "hourglass",
    };

    public static string Of(CreditState state) => state switch
    {
        CreditState.Available => "Free to book with",
        CreditState.Reserved => "Booked",
        CreditState.Consumed => "Used",
        CreditState.Expired => "Expired",
    };

    public static string Pip(CreditState state) => state switch
    {
        CreditState.Available => "is-free",
        CreditState.Reserved => "is-booked",
        CreditState.Consumed => "is-used",
        CreditState.Expired => "is-over",
    };

    /// <summary>Buy 5 lessons, 245.81 €</summary>
    public static string Buy(OfferedPackage offer) => $"Buy {Lessons(offer.Credits)}, {MoneyWords.Of(offer.Price.Total)}";

    /// <summary>5 lessons of 60 minutes</summary>
    public static string Of(OfferedPackage offer) => $"{Lessons(offer.Credits)} of {offer.DurationMinutes} minutes";

    public static string Lessons(int count) => count is 1 ? "1 lesson" : $"{count} lessons";
}
