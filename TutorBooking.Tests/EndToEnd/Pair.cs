using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Tutors;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.EndToEnd;

/// <summary>Ada in Berlin, Alan, and their own tutor Grace, who teaches every day from 8 to 20 o'clock UTC: three people of one journey only.</summary>
internal sealed record Pair(AppPerson Ada, AppPerson Alan, AppPerson Grace, TutorId Profile)
{
    /// <summary>Tuesday 24 November 2026, 10:00 in Berlin.</summary>
    public static readonly Instant Tomorrow = FakeClock.Start + Duration.FromDays(1);

    private const string Subject = "Mathematics";

    private static readonly SemaphoreSlim Gate = new(1, 1);

    // Journeys on one program begin at the same time, and a subject's name is there once.
    public static async Task<Pair> OnStageAsync(AppFactory app)
    {
        await Gate.WaitAsync();
        try
        {
            return await AddAsync(app);
        }
        finally
        {
            Gate.Release();
        }
    }

    /// <summary>The address of the form for an hour with Grace, as her profile links to it.</summary>
    public string BookingForm(Instant start) => string.Create(
        CultureInfo.InvariantCulture, $"/tutors/{Profile.Value}/book?start={Uri.EscapeDataString(InstantPattern.ExtendedIso.Format(start))}&duration=60");

    private static async Task<Pair> AddAsync(AppFactory app)
    {
        var ada = await app.AddPersonAsync("Ada Lovelace", Roles.Student, "Europe/Berlin");
        var alan = await app.AddPersonAsync("Alan Turing", Roles.Student, "Europe/London");
        var grace = await app.AddPersonAsync("Grace Hopper", Roles.Tutor, "America/New_York");
        var subject = await app.Database.ReadAsync(db => db.Subjects.SingleOrDefaultAsync(subject => subject.Name == Subject))
            ?? await app.Database.AddAsync(new Subject { Name = Subject, Mark = "x²" });
        var profile = await app.Database.AddAsync(ATutor.Teaching(grace.User.Id, subject.Id));
        return new Pair(ada, alan, grace, profile.Id);
    }
}
