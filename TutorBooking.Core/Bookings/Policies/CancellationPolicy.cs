using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Bookings.Policies;

/// <summary>Who may cancel, until when, and where the money goes. The dialog that announces it and the command that does it both ask here.</summary>
public static class CancellationPolicy
{
    private const int AllOfIt = 100;

    /// <summary>The decision; INVALID_STATE for a booking that owns no time any more, LESSON_HAS_BEGUN to a party once it has.</summary>
    /// <param name="percentBack">0 to 100; what an admin gives back. The parties do not choose.</param>
    public static Result<MoneyDecision> Decide(BookingFacts booking, Party by, Instant now, int percentBack = AllOfIt)
    {
        if (!booking.IsOpen(now)) return booking.HasRunOut(now) ? BookingRefusals.RequestExpired : BookingRefusals.InvalidState(booking.Status);
        if (now >= booking.StartsAt && by is not Party.Admin) return BookingRefusals.LessonHasBegun;

        return by switch
        {
            Party.Student => OfStudent(booking, now),
            Party.Tutor => MoneyDecision.AllBack(MoneyRule.TutorCancelled, booking.Funding),
            Party.Admin when booking.IsPrepaid && percentBack is not (0 or AllOfIt) => BookingRefusals.CreditIsWhole,
            Party.Admin => MoneyDecision.Part(MoneyRule.AdminDecided, booking.Funding, percentBack),
            Party.Platform => BookingRefusals.OnlyPeopleCancel,
        };
    }

    /// <summary>The last instant at which a student still cancels a confirmed lesson for nothing.</summary>
    public static Instant FreeUntil(BookingFacts booking) => booking.StartsAt - booking.Numbers.FreeCancellation;

    // Nobody kept an hour free for a mere request.
    private static MoneyDecision OfStudent(BookingFacts booking, Instant now) =>
        booking.Status is BookingStatus.Pending ? MoneyDecision.AllBack(MoneyRule.NothingAgreed, booking.Funding)
        : now <= FreeUntil(booking) ? MoneyDecision.AllBack(MoneyRule.FreeNotice, booking.Funding)
        : MoneyDecision.NoneBack(MoneyRule.LateNotice, booking.Funding);
}
