using System.Globalization;
using TutorBooking.Core.Payments.WriteOffs;
using TutorBooking.Core.Platform;
using TutorBooking.Web.Ui;

namespace TutorBooking.Web.Features.Payments;

/// <summary>Card payments that a bank refused in the words of who runs the site.</summary>
internal static class LostCardWords
{
    /// <summary>lesson 12, package 3</summary>
    public static string Bought(LostCard card) => card switch
    {
        { BookingId: { } booking } => string.Create(CultureInfo.InvariantCulture, $"lesson {booking.Value}"),
        { PackageId: { } package } => string.Create(CultureInfo.InvariantCulture, $"package {package.Value}"),
        _ => "nothing",
    };

    /// <summary>What of it goes back, and whether that waits.</summary>
    public static string Back(LostCard card) => card switch
    {
        { Back.Minor: 0 } => "Nothing of it goes back by now.",
        { End: null } => $"{MoneyWords.Of(card.Back)} of it are to go back and wait.",
        { End.IsBackGiven: true } => $"{MoneyWords.Of(card.Back)} of it go back, into the wallet.",
        _ => $"{MoneyWords.Of(card.Back)} of it would have gone back; nobody gets them, since nothing was taken.",
    };

    /// <summary>What the student is left with, once it is written off so.</summary>
    public static string Consequence(LostCard card, string student, bool givesBack) => card switch
    {
        { PackageId: not null } => $"{student} keeps the package and has not paid for it.",
        { Back.Minor: 0 } when givesBack => $"{student} keeps the lesson. What it gives back later goes into the wallet, at the platform’s cost.",
        { Back.Minor: 0 } => $"{student} keeps the lesson and has not paid for it. Of what it gives back later, this part goes to nobody.",
        _ when givesBack => $"{student} gets {MoneyWords.Of(card.Back)} that no card has paid, at the platform’s cost.",
        _ => $"{student} gets nothing back, since nothing was taken from the card.",
    };

    public static string Deed(Money borne) => borne.Minor is 0 ? "Write it off at no cost" : $"Write off and bear {MoneyWords.Of(borne)}";
}
