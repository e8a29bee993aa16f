using TutorBooking.Core.Bookings;
using TutorBooking.Core.Platform;
using TutorBooking.Web.Ui;

namespace TutorBooking.Web.Features.Bookings.Paying;

/// <summary>What goes back for a lesson and what is kept for it: a sum, or the credit that paid for it, never both.</summary>
internal static class BackWords
{
    /// <summary>"51.75 €", or "your credit", which is "the credit" to all but its student.</summary>
    public static string Of(BookingDetails booking, Money back) => booking.Facts.IsPrepaid ? CreditOf(booking) : MoneyWords.Of(back);

    /// <summary>The same of all that was paid.</summary>
    public static string All(BookingDetails booking) => Of(booking, booking.Funding.Paid);

    /// <summary>What stands large in the place of a sum: "1 credit", or "No credit"; null where money paid.</summary>
    public static string? Figure(BookingDetails booking, Money back) =>
        !booking.Facts.IsPrepaid ? null : back.Minor is 0 ? "No credit" : "1 credit";

    /// <summary>How a line of history begins: "51.75 € back", "Nothing back", "Your credit comes back", "Your credit is used".</summary>
    public static string Told(BookingDetails booking, MoneyRule rule, Money back) =>
        booking.Facts.IsPrepaid ? $"{Capital(CreditOf(booking))} {(rule is MoneyRule.HeldAgain ? "is reserved again" : back.Minor is 0 ? "is used" : "comes back")}"
        : rule is MoneyRule.HeldAgain ? $"{MoneyWords.Of(booking.Funding.Paid)} held again"
        : $"{(back.Minor is 0 ? "Nothing" : MoneyWords.Of(back))} back";

    /// <summary>"are paid back" or "comes back", of what <see cref="Of"/> names.</summary>
    public static string ComeBack(BookingDetails booking) => booking.Facts.IsPrepaid ? "comes back" : "are paid back";

    /// <summary>"51.75 € go back", "The credit goes back", "Nothing goes back", of what was decided.</summary>
    public static string GoesBack(BookingDetails booking) =>
        booking.Money.Back.Minor is 0 ? "Nothing goes back" : booking.Facts.IsPrepaid ? $"{Capital(CreditOf(booking))} goes back" : $"{MoneyWords.Of(booking.Money.Back)} go back";

    /// <summary>What it means that nothing goes back.</summary>
    public static string Lost(BookingDetails booking) => booking.Facts.IsPrepaid ? "the credit is used" : "nothing is paid back";

    /// <summary>"51.75 € held", or "1 credit reserved".</summary>
    public static string Held(BookingDetails booking) => booking.Facts.IsPrepaid ? "1 credit reserved" : $"{MoneyWords.Of(booking.Funding.Paid)} held";

    private static string CreditOf(BookingDetails booking) => booking.ViewedAs is Party.Student ? "your credit" : "the credit";

    private static string Capital(string words) => $"{char.ToUpperInvariant(words[0])}{words[1..]}";
}
