using NodaTime;
using NodaTime.Text;
using TutorBooking.Core.Platform;

namespace TutorBooking.Web.Features.Tutors.Profile;

/// <summary>What a profile's page shows, as its address says it.</summary>
/// <param name="Minutes">The length of lesson that the open starts are for.</param>
/// <param name="Day">Any day of the week shown; null for the present week.</param>
/// <param name="Reviews">The page of the reviews, counted from 1.</param>
public sealed record ProfileAddress(TutorId Tutor, int Minutes, LocalDate? Day, int Reviews)
{
    public string Address => $"/tutors/{Tutor.Value}?duration={Minutes}"
        + (Day is { } day ? $"&week={LocalDatePattern.Iso.Format(day)}" : "")
        + (Reviews > 1 ? $"&reviews={Reviews}" : "");

    /// <summary>Where a lesson at this start is booked.</summary>
    public string BookingOf(Instant start) => $"/tutors/{Tutor.Value}/book?start={InstantPattern.ExtendedIso.Format(start)}&duration={Minutes}";
}
