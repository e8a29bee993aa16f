using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NodaTime;
using TutorBooking.Core.Payments;
using TutorBooking.Core.Payments.Coupons;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Scheduling;
using TutorBooking.Core.Tutors;

namespace TutorBooking.Core.Bookings;

/// <summary>Whether a lesson can be booked as it is asked for, and on what terms: every check of the rules in its order, up to the payment.</summary>
public sealed class LessonPlanning(CouponGuard coupons, IOptions<BookingOptions> booking, IOptions<PaymentOptions> payments, IOptions<ReviewWindowOptions> reviews)
{
    /// <summary>The terms, with the lesson counted in the tutor's tracked hours and in the coupon; refused as the first check that fails says.</summary>
    internal async Task<Result<LessonTerms>> PlanAsync(TutorBookingDb db, CurrentUser? user, LessonRequest request, Instant now, CancellationToken ct)
    {
        var flaw = RequestChecks.OfPerson(user) ?? RequestChecks.OfWords(request) ?? RequestChecks.OfTime(request, now);
        if (flaw is not null || user is null) return flaw ?? BookingRefusals.NotSignedIn;

        var tutor = await FindTutorAsync(db, request.TutorId, ct);
        if (RequestChecks.OfStanding(tutor, user.Id) is { } refusal) return refusal;
        if (tutor is null || await FindScheduleAsync(db, tutor.Id, ct) is not { } schedule) return BookingRefusals.TutorNotFound;
        if (RequestChecks.OfOffer(request, tutor) is { } notOffered) return notOffered;
        if (await NotOpenAsync(db, schedule, request, user.Id, now, ct) is { } notOpen) return notOpen;

        var terms = await db.DiscountAsync(coupons, Terms(user, request, tutor, schedule.ToRules()), request.CouponCode, now, ct);
        if (terms is { Refusal: null, Value.Funding.Paid: var due } && due.Minor > request.ExpectedTotal?.Minor) return BookingRefusals.TermsChanged(due);

        schedule.CountRequest();
        return terms;
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
        var price = LessonPrice.For(rate, request.DurationMinutes, payments.Value.FeePercent);
        return new LessonTerms(
            student.Id,
            tutor.Id,
            tutor.AccountId,
            request.SubjectId,
            request.Type,
            PlaceOf(request, tutor),
            string.IsNullOrWhiteSpace(request.Note) ? null : request.Note.Trim(),
            rate,
            price,
            price.OutOfWallet,
            CardPaymentId: null,
            PackageId: null,
            request.Lesson,
            rules.WithBuffers(request.Lesson),
            tutor.ConfirmsUnasked,
            booking.Value.Numbers(reviews.Value.WindowDays, payments.Value.EarningHours));
    }

    private static string? PlaceOf(LessonRequest request, TutorProfile tutor) =>
        request.Type is not LessonType.InPerson ? null
        : string.IsNullOrWhiteSpace(request.Place) ? tutor.InPersonPlace
        : request.Place.Trim();
}
