using NodaTime;
using TutorBooking.Core.Bookings;

namespace TutorBooking.Core.Demo;

/// <summary>What the demo's lessons say of those in them, and the number that it makes of a tutor.</summary>
internal static class DemoReliability
{
    /// <summary>The records of the last 90 days; the bookings must have their numbers.</summary>
    public static IReadOnlyList<ReliabilityRecord> Tell(IReadOnlyList<DemoLesson> lessons, Instant now)
    {
        var records = lessons.SelectMany(lesson => ReliabilityRecord.Of(lesson.Booking))
            .Where(record => record.At >= now - Reliability.Window).ToList();
        foreach (var teacher in lessons.Select(lesson => lesson.Teacher).Distinct())
        {
            var counted = Reliability.Of(Party.Tutor, records.Where(record => record.PersonId == teacher.Account.Id), now);
            (teacher.Profile.Reliability, teacher.Profile.FinishedLessons) = (counted.Value, counted.FinishedLessons);
        }

        return records;
    }
}
