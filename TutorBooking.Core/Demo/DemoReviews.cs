using NodaTime;
using TutorBooking.Core.Accounts;
using TutorBooking.Core.Reviews;

namespace TutorBooking.Core.Demo;

/// <summary>The past of the demo: about 300 lessons that took place, each with a review, and what these make of a tutor's rating.</summary>
internal sealed class DemoReviews(DemoLessons book, DemoCast cast, DemoDice dice, Instant now)
{
    private const int Nameless = 2;
    private const int FirstWeekAgo = 17;
    private const int LongAgo = 90;
    private const int DaysToFind = 7;
    private const int HoursToWrite = 70;

    // How many each tutor has, in turn; somebody has to be new.
    private static readonly int[] Counts = [9, 7, 3, 5, 2, 8, 4, 0, 6, 4, 7, 3, 5, 1, 6, 5];

    // Most are good, or they would not be here long.
    private static readonly int[][] Moods = [[5, 5, 5, 4, 5, 5], [5, 4, 5, 4, 4, 5, 3], [5, 5, 4, 5], [4, 3, 5, 2, 4, 3, 1], [5, 5, 5, 5, 4]];

    private readonly DemoVoices voices = new();

    public IReadOnlyList<DemoReview> Tell()
    {
        var ada = cast.Learner(DemoPeople.Student);
        var reviews = new List<DemoReview> { Review(cast.Teacher(DemoPeople.Tutor), ada, 5, FirstWeekAgo + DaysToFind) };
        foreach (var (place, teacher) in cast.Teachers.Index())
        {
            reviews.AddRange(Of(teacher, Counts[place % Counts.Length], Moods[place % Moods.Length]));
        }

        CountUp(reviews);
        return reviews;
    }

    private IEnumerable<DemoReview> Of(DemoTeacher teacher, int count, int[] mood)
    {
        var authors = cast.Learners.Skip(Nameless).ToList();
        var (first, firstMood) = (dice.Roll(authors.Count), dice.Roll(mood.Length));
        for (var number = 0; number < count; number++)
        {
            yield return Review(teacher, authors[(first + number) % authors.Count], mood[(firstMood + number) % mood.Length], FirstWeekAgo + dice.Roll(LongAgo));
        }
    }

    private DemoReview Review(DemoTeacher teacher, Account author, int rating, int daysAgo)
    {
        var lesson = TookPlace(book.Within(DaysToFind, now - Duration.FromDays(daysAgo), teacher, author, Duration.FromHours(30 + dice.Roll(90)), subject: dice.Roll(2)));
        var comment = dice.Roll(5) is 0 ? null : voices.Comment(rating, teacher.Account.DisplayName.Split(' ')[0]);
        var reply = dice.Roll(4) is 0 && comment is not null ? voices.Reply(rating) : null;
        var at = Instant.Min(lesson.End + Duration.FromHours(1 + dice.Roll(HoursToWrite)) + Duration.FromMinutes(dice.Roll(60)), now - Duration.FromHours(1));
        lesson.Booking.MarkReviewed(at);
        return new DemoReview(lesson, rating, comment, reply, at);
    }

    private DemoLesson TookPlace(DemoLesson lesson)
    {
        if (!lesson.Teacher.Profile.AutoConfirms)
        {
            lesson.ConfirmedAt(lesson.Booking.CreatedAt + Duration.FromMinutes(20 + dice.Roll(600)));
        }

        return dice.Roll(4) is 0 ? lesson.CompletedByItself() : lesson.CompletedAt(lesson.End + Duration.FromMinutes(dice.Roll(30)));
    }

    private static void CountUp(IEnumerable<DemoReview> reviews)
    {
        foreach (var told in reviews.GroupBy(review => review.Lesson.Teacher.Profile))
        {
            told.Key.TotalReviews = told.Count();
            told.Key.AverageRatingHundredths = AverageRating.InHundredths(told.Sum(review => review.Rating), told.Count());
        }
    }
}
