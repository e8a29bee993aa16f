using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Bookings.Policies;
using TutorBooking.Core.Platform;
using TutorBooking.Web.Features.Bookings.Paying;
using TutorBooking.Web.Ui;

namespace TutorBooking.Web.Features.Bookings;

/// <summary>Where the money of a booking is: held, frozen, on its way, or with whom.</summary>
internal static class Whereabouts
{
    public static IEnumerable<(string Label, Money Amount)> Of(BookingDetails booking)
    {
        if (booking.IsDisputed) return [("Frozen", booking.Funding.Paid)];
        if (!IsDecided(booking)) return [(booking.Facts.IsPrepaid ? "Credit reserved" : "Held", booking.Funding.Paid)];

        var (back, earned) = (booking.Money.Back, booking.Money.Earned);
        List<(string Label, Money Amount)> parts = [];
        if (back.Minor > 0 || earned.Minor is 0) parts.Add((Returned(booking), back));
        if (earned.Minor > 0) parts.Add((booking.ViewedAs is Party.Tutor ? "You earn" : $"{booking.Who(Party.Tutor)} earns", earned));
        return parts;
    }

    public static string Words(BookingDetails booking, DateTimeZone zone) =>
        booking.IsDisputed ? "Frozen until an admin has decided the dispute."
        : booking.Status is BookingStatus.Pending ? $"Held until {booking.Whom(Party.Tutor)} {(booking.ViewedAs is Party.Tutor ? "answer" : "answers")}; with a no, or without an answer, all of it goes back."
        : !IsDecided(booking) ? "Held until it is decided whether the lesson took place."
        : booking.Money.SettledAt is { } settled ? $"Carried out {TimeWords.Short(settled, zone)}."
        : $"Decided, and carried out once nobody can contradict any more: {TimeWords.Short(NoShowPolicy.Until(booking.Facts), zone)}.";

    /// <summary>Where what goes back goes to, each part by itself; nothing for the tutor.</summary>
    public static IEnumerable<string> Ways(BookingDetails booking, DateTimeZone zone) =>
        booking.IsDisputed || !IsDecided(booking) ? []
        : booking.Money.SettledAt is null ? Planned(booking)
        : FundingWords.Returned(booking, zone);

    private static IEnumerable<string> Planned(BookingDetails booking) => FundingWords.To(booking, booking.Money.Back) is { } to ? [char.IsAsciiDigit(to[0]) ? $"{to}." : $"It goes {to}."] : [];

    private static bool IsDecided(BookingDetails booking) => !booking.Status.IsBlocking;

    private static string Returned(BookingDetails booking) =>
        booking.Facts.IsPrepaid ? $"Credit back to {booking.Whom(Party.Student)}"
        : booking.Money.SettledAt is null
            ? booking.ViewedAs is Party.Student ? "Comes back to you" : $"Goes back to {booking.Who(Party.Student)}"
            : booking.ViewedAs is Party.Student ? "Back to you" : $"Back to {booking.Who(Party.Student)}";
}
