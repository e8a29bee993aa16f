using NodaTime;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Scheduling;

namespace TutorBooking.Core.Tutors;

/// <summary>A person's public teaching profile, owned by one account. Its name is the account's.</summary>
[PublicContent]
public sealed class TutorProfile
{
    public const int TitleLength = 120;
    public const int HeadlineLength = 160;
    public const int BioLength = 4_000;
    public const int PlaceLength = 200;
    public const int ReasonLength = 2_000;
    public const int PortraitLength = 40;

    private readonly List<TutorSubject> subjects = [];
    private readonly List<TutorWord> words = [];

    public TutorId Id { get; private init; }

    public required UserId AccountId { get; init; }

    public TutorStatus Status { get; set; }

    /// <summary>Why an admin rejected or suspended the profile, for its owner to read.</summary>
    public string? StatusReason { get; set; }

    public Instant? SubmittedAt { get; set; }

    public string Title { get; set; } = "";

    public string Headline { get; set; } = "";

    public string Bio { get; set; } = "";

    /// <summary>The base rate for an hour, in minor units of <see cref="Currency"/>; lists filter and sort by it.</summary>
    public long HourlyRateMinor { get; set; }

    public required string Currency { get; init; }

    public int ExperienceYears { get; set; }

    /// <summary>The lesson lengths on offer, in minutes, rising.</summary>
    public IList<int> Durations { get; set; } = [60];

    public IList<string> Languages { get; set; } = [];

    /// <summary>One line each: what, where, year.</summary>
    public IList<string> Education { get; set; } = [];

    public IList<string> Certifications { get; set; } = [];

    /// <summary>Where lessons in person usually take place, in words; null where the tutor leaves it to the student.</summary>
    public string? InPersonPlace { get; set; }

    /// <summary>Whether the tutor wants every lesson agreed the moment a student asks for it; whether it is so, <see cref="ConfirmsUnasked"/> says.</summary>
    public bool AutoConfirms { get; set; }

    /// <summary>The recipe of the drawn portrait that stands where no photo was uploaded.</summary>
    public required string Portrait { get; set; }

    /// <summary>Counts the uploaded photos; 0 where there was none, below it where the last was taken away. Part of the photo's address, so that caches never show an old one.</summary>
    public int PhotoVersion { get; set; }

    /// <summary>The mean of the visible reviews in hundredths of a star; null without reviews.</summary>
    public int? AverageRatingHundredths { get; set; }

    public int TotalReviews { get; set; }

    /// <summary>From 0 to 100, over the last 90 days; counted anew by every change of a booking that says something of the tutor.</summary>
    public int Reliability { get; set; } = ReliabilityPolicy.Unblemished;

    /// <summary>How many lessons of the last 90 days the number rests on.</summary>
    public int FinishedLessons { get; set; }

    public int Version { get; set; }

    /// <summary>When this tutor can be booked; there from the first draft on.</summary>
    public Schedule? Schedule { get; set; }

    public IReadOnlyList<TutorSubject> Subjects => subjects;

    /// <summary>What search finds this tutor by; see <see cref="TutorWord"/>.</summary>
    public IReadOnlyList<TutorWord> Words => words;

    /// <summary>The number as everybody may read it; null until enough lessons are finished.</summary>
    public int? PublicReliability => ReliabilityPolicy.IsPublic(FinishedLessons) ? Reliability : null;

    /// <summary>Whether a lesson is agreed the moment a student asks for it: the tutor's wish, where reliability allows it.</summary>
    public bool ConfirmsUnasked => AutoConfirms && ReliabilityPolicy.MayConfirmUnasked(Reliability);

    public Money HourlyRate => new(HourlyRateMinor, Currency);

    /// <summary>Replaces what is taught; a null rate means the base rate.</summary>
    public void Teach(IEnumerable<TutorSubject> taught)
    {
        var wanted = taught.ToList();
        subjects.RemoveAll(old => wanted.TrueForAll(subject => subject.SubjectId != old.SubjectId));
        foreach (var subject in wanted)
        {
            if (subjects.Find(old => old.SubjectId == subject.SubjectId) is { } kept)
            {
                kept.RateMinor = subject.RateMinor;
            }
            else
            {
                subjects.Add(subject);
            }
        }
    }

    /// <summary>The rate for an hour of this subject: its own, else the base rate; null if it is not taught.</summary>
    public Money? RateFor(SubjectId subject) => subjects.Find(taught => taught.SubjectId == subject) is { } found
        ? new Money(found.RateMinor ?? HourlyRateMinor, Currency)
        : null;

    internal void IndexBy(IEnumerable<TutorWord> found)
    {
        var wanted = found.ToDictionary(word => word.Word, StringComparer.Ordinal);
        words.RemoveAll(old => !wanted.ContainsKey(old.Word));
        foreach (var old in words)
        {
            old.Weight = wanted[old.Word].Weight;
            wanted.Remove(old.Word);
        }

        words.AddRange(wanted.Values);
    }
}
