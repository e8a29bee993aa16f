using Microsoft.EntityFrameworkCore;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Tutors;

/// <summary>Gives a new installation something to teach. Once there is any subject, the list belongs to those who run it.</summary>
public sealed class FirstSubjects(IDbContextFactory<TutorBookingDb> databases) : StartStep
{
    private static readonly (string Name, string Mark)[] All =
    [
        ("Mathematics", "x²"), ("Physics", "m/s"), ("Chemistry", "H₂O"), ("Biology", "ACG"), ("Statistics", "±"), ("Programming", "{ }"),
        ("English", "th"), ("French", "ç"), ("Spanish", "ñ"), ("German", "ß"), ("Economics", "%"), ("Music theory", "¾"),
    ];

    public override async Task PrepareAsync(CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        if (await db.Subjects.AnyAsync(ct)) return;

        db.Subjects.AddRange(All.Select(subject => new Subject { Name = subject.Name, Mark = subject.Mark }));

        // Of two nodes that start at once, one adds them; the names are unique.
        await db.TrySaveAsync(ct);
    }
}
