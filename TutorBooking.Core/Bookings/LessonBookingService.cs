using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NodaTime;
using TutorBooking.Core.Bookings.Transitions;
using TutorBooking.Core.Payments;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Scheduling;
using TutorBooking.Core.Tutors;

namespace TutorBooking.Core.Bookings;

/// <summary>Books a lesson: every check in its order, then one transaction in which the database has the last word.</summary>
public sealed class LessonBookingService(
    IDbContextFactory<TutorBookingDb> databases,
    IOptions<BookingOptions> booking,
    IOptions<PaymentOptions> payments,
    IOptions<ReviewWindowOptions> reviews,
    OutboxSignal outbox,
    IClock clock)
{
    /// <summary>Refused as the first check that fails says.</summary>
    public async Task<Result<BookingId>> RequestAsync(CurrentUser? user, LessonRequest request, CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        var flaw = RequestChecks.OfPerson(user) ?? RequestChecks.OfWords(request) ?? RequestChecks.OfTime(request, now);
        if (flaw is not null || user is null) return flaw ?? BookingRefusals.NotSignedIn;

        await using var db = await databases.CreateDbContextAsync(ct);
        var tutor = await FindTutorAsync(db, request.TutorId, ct);
        if (RequestChecks.OfStanding(tutor, user.Id) is { } refusal) return refusal;
        if (tutor is null || await FindScheduleAsync(db, tutor.Id, ct) is not { } schedule) return BookingRefusals.TutorNotFound;
        if (RequestChecks.OfOffer(request, tutor) is { } notOffered) return notOffered;
        if (await NotOpenAsync(db, schedule, request, user.Id, now, ct) is { } notOpen) return notOpen;

        var terms = Terms(user, request, tutor, schedule.ToRules());
        if (request.ExpectedTotal is { } shown && terms.Price.Total.Minor > shown.Minor) return BookingRefusals.TermsChanged(terms.Price.Total);

        schedule.CountRequest();
        return await SaveAsync(db, terms, now, ct) ?? await RequestAsync(user, request, ct);
    }

    private static Task<TutorProfile?> FindTutorAsync(TutorBookingDb db, TutorId id, CancellationToken ct) => db.Tutors.AsNoTracking()
        .Include(tutor => tutor.Subjects).SingleOrDefaultAsync(tutor => tutor.Id == id, ct);

    private static Task<Schedule?> FindScheduleAsync(TutorBookingDb db, TutorId id, CancellationToken ct) =>
        db.Schedules.WithHours().SingleOrDefaultAsync(schedule => schedule.TutorId == id, ct);

    private static async Task<Refusal?> NotOpenAsync(
        TutorBookingDb db, Schedule schedule, LessonRequest request, UserId student, Instant now, CancellationToken ct)
    {
        var rules = schedule.ToRules();
        if (OpenSlots.ExplainReach(rules, request.StartsAt, now) is { } outOfReach) return outOfReach;

        var taken = await db.TakenTimeAsync(schedule, request.Lesson, student, now, but: null, ct);
        return OpenSlots.Explain(rules, taken, request.StartsAt, request.Lesson.Duration, now);
    }

    private LessonTerms Terms(CurrentUser student, LessonRequest request, TutorProfile tutor, AvailabilityRules rules)
    {
        var rate = tutor.RateFor(request.SubjectId) ?? tutor.HourlyRate;
        return new LessonTerms(
            student.Id,
            tutor.Id,
            tutor.AccountId,
            request.SubjectId,
            request.Type,
            PlaceOf(request, tutor),
            string.IsNullOrWhiteSpace(request.Note) ? null : request.Note.Trim(),
            rate,
            LessonPrice.For(rate, request.DurationMinutes, payments.Value.FeePercent),
            request.Lesson,
            rules.WithBuffers(request.Lesson),
            tutor.ConfirmsUnasked,
            booking.Value.Numbers(reviews.Value.WindowDays));
    }

    private static string? PlaceOf(LessonRequest request, TutorProfile tutor) =>
        request.Type is not LessonType.InPerson ? null
        : string.IsNullOrWhiteSpace(request.Place) ? tutor.InPersonPlace
        : request.Place.Trim();

    // Null where what was looked at is no longer so: the hours, the number of lessons on a day with a limit, a hold that has expired.
    private async Task<Result<BookingId>?> SaveAsync(TutorBookingDb db, LessonTerms terms, Instant now, CancellationToken ct)
    {
        var agreed = Booking.Request(terms, now, booking.Value.Expiry.ExpiresAt(now, terms.Lesson.Start));
        db.Bookings.Add(agreed);

        // The messages name the booking, whose number the insert gives.
        var outcome = await db.TrySaveAsync(() => db.Outbox.AddRange(BookingMessages.Of(agreed, now)), ct);
        if (outcome is SaveOutcome.ChangedMeanwhile) return null;
        if (outcome is SaveOutcome.AlreadyTaken) return await WhoseTimeAsync(terms, now, ct) is { } refusal ? (Result<BookingId>)refusal : null;

        outbox.Wake();
        return agreed.Id;
    }

    private async Task<Refusal?> WhoseTimeAsync(LessonTerms terms, Instant now, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.WhoseTimeAsync(terms.TutorAccountId, [.. Claim.CellsOf(terms.TutorTime)], but: null, now, ct);
    }
}
