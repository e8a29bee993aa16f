using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NodaTime;
using TutorBooking.Core.Accounts;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Notifications;
using TutorBooking.Core.Packages;
using TutorBooking.Core.Payments;
using TutorBooking.Core.Payments.Wallets;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Reviews;
using TutorBooking.Core.Tutors;
using TutorBooking.Core.Tutors.Import;

namespace TutorBooking.Core.Demo;

/// <summary>Fills an empty database once with people, lessons and reviews to look at, all of it relative to the clock.</summary>
public sealed class DemoData(
    IDbContextFactory<TutorBookingDb> databases,
    IServiceScopeFactory scopes,
    FirstAccounts roles,
    FirstSubjects subjects,
    TutorImport import,
    IOptions<BookingOptions> booking,
    IOptions<PaymentOptions> payments,
    IOptions<PackageOptions> rules,
    IClock clock)
{
    private const string Currency = "EUR";

    /// <summary>Does nothing where there is anybody of one's own already, or the demo itself.</summary>
    public async Task PrepareAsync(CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        if (await DemoAccounts.AreHereOrUnwelcomeAsync(db, ct)) return;

        // Once more here, so that the demo can stand on a database that nobody has started on.
        await roles.PrepareAsync(ct);
        await subjects.PrepareAsync(ct);
        await TakeInAsync(DemoFiles.Tutors, ct);
        await TakeInAsync(DemoFiles.NewTutor, ct);
        await PeopleAsync(db, ct);
    }

    private async Task TakeInAsync(byte[] file, CancellationToken ct)
    {
        var report = await import.RunAsync(TutorFileReader.Read(file, Currency), Currency, Newcomers.NotTold, ct);
        if (report.Flaws.Count > 0) throw new InvalidOperationException($"The demo's own tutors were refused: {report.Flaws[0]}");
    }

    // One transaction: a start that is broken off leaves no half demo behind.
    private async Task PeopleAsync(TutorBookingDb db, CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        await using var scope = scopes.CreateAsyncScope();
        var people = await DemoAccounts.AddAsync(db, scope.ServiceProvider.GetRequiredService<UserManager<Account>>(), now, ct);
        await db.TrySaveAsync(() => TellAsync(db, people, now, ct), ct);
    }

    private async Task TellAsync(TutorBookingDb db, DemoAccounts people, Instant now, CancellationToken ct)
    {
        var dice = new DemoDice();
        var book = new DemoLessons(new DemoCalendar(dice), booking.Value.Expiry, payments.Value.FeePercent);
        var cast = people.TakeRoles(db, await db.Subjects.ToDictionaryAsync(subject => subject.Id, subject => subject.Name, ct));
        var story = new DemoStory(book, cast, people.Admin, now);
        var reviews = new DemoReviews(book, cast, dice, now).Tell();

        IReadOnlyList<DemoLesson> lessons = [.. story.Lessons, .. reviews.Select(review => review.Lesson)];
        var packages = new DemoPackages(cast, payments.Value.FeePercent, rules.Value, now);
        db.Bookings.AddRange(lessons.Select(lesson => lesson.Booking));
        packages.Offer(db);
        db.Coupons.Add(DemoCoupons.Of(people.Admin, now));
        await db.SaveChangesAsync(ct);

        var written = reviews.Select(review => review.Write()).ToList();
        db.Reviews.AddRange(written);
        db.ReliabilityRecords.AddRange(DemoReliability.Tell(lessons, now));

        // The package first, so that the wallets' usual steps end where they always did.
        await packages.BuyAsync(db, ct);
        await PayAsync(db, [.. lessons.Select(lesson => lesson.Booking)], people.WithWallets, now, ct);

        db.ReviewReports.AddRange(DemoReports.Of(written, cast, now));
        db.Notices.AddRange(DemoNotices.Of(story, cast));
    }

    private static async Task PayAsync(TutorBookingDb db, IReadOnlyList<Booking> lessons, IEnumerable<UserId> withWallets, Instant now, CancellationToken ct)
    {
        IReadOnlyList<TopUp> topUps = [.. DemoWallets.Begin(withWallets, lessons, Currency, now), .. DemoWallets.BeginFor(lessons)];
        db.TopUps.AddRange(topUps);
        await db.SaveChangesAsync(ct);

        // Thousands of rows are tracked by now, and each look at a wallet would compare them all. Saving compares them once.
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        await DemoWallets.TellAsync(db, topUps, lessons, ct);
        db.ChangeTracker.AutoDetectChangesEnabled = true;
        await db.SaveChangesAsync(ct);
    }
}
