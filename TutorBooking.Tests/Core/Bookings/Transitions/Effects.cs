using TutorBooking.Core.Bookings;
using static TutorBooking.Core.Bookings.BookingStatus;

namespace TutorBooking.Tests.Core.Bookings.Transitions;

/// <summary>The effects that a cell of <see cref="TransitionMatrix"/> can name, for a lesson of 45.00 that costs 51.75.</summary>
internal static class Effects
{
    private const long All = 5175;
    private const long Base = 4500;

    public static readonly IReadOnlyDictionary<string, Effect> Of = new Dictionary<string, Effect>(StringComparer.Ordinal)
    {
        ["Co"] = new(Confirmed, BookingEventKind.Confirmed, BookingNewsKind.RequestConfirmed),
        ["De"] = new(Declined, BookingEventKind.Declined, BookingNewsKind.RequestDeclined, Back(MoneyRule.Declined)),
        ["Cn"] = new(CancelledByStudent, BookingEventKind.Cancelled, BookingNewsKind.LessonCancelled, Back(MoneyRule.NothingAgreed)),
        ["Cf"] = new(CancelledByStudent, BookingEventKind.Cancelled, BookingNewsKind.LessonCancelled, Back(MoneyRule.FreeNotice)),
        ["Cl"] = new(CancelledByStudent, BookingEventKind.Cancelled, BookingNewsKind.LessonCancelled, Earned(MoneyRule.LateNotice)),
        ["CT"] = new(CancelledByTutor, BookingEventKind.Cancelled, BookingNewsKind.LessonCancelled, Back(MoneyRule.TutorCancelled)),
        ["CA"] = new(CancelledByAdmin, BookingEventKind.Cancelled, BookingNewsKind.LessonCancelledByPlatform, Back(MoneyRule.AdminDecided)),
        ["Un"] = new(Confirmed, BookingEventKind.Restored, BookingNewsKind.LessonRestored, new(MoneyRule.HeldAgain, 0, 0, Paid.NotYetDecided)),
        ["Up"] = new(Pending, BookingEventKind.Restored, BookingNewsKind.LessonRestored, new(MoneyRule.HeldAgain, 0, 0, Paid.NotYetDecided)),
        ["Rl"] = new(CancelledByTutor, BookingEventKind.Released, BookingNewsKind.LessonReleased, Back(MoneyRule.Released), "released"),
        ["Cm"] = new(Completed, BookingEventKind.Completed, BookingNewsKind.LessonCompleted, Earned(MoneyRule.Taught)),
        ["NS"] = new(NoShowStudent, BookingEventKind.NoShowReported, BookingNewsKind.NoShowReported, Earned(MoneyRule.StudentMissed)),
        ["NT"] = new(NoShowTutor, BookingEventKind.NoShowReported, BookingNewsKind.NoShowReported, Back(MoneyRule.TutorMissed) with { Paid = Paid.ADayAfterTheStart }),
        ["S!"] = new(Status: null, BookingEventKind.DisputeOpened, BookingNewsKind.DisputeOpened, Decided: null, "dispute by Student"),
        ["T!"] = new(Status: null, BookingEventKind.DisputeOpened, BookingNewsKind.DisputeOpened, Decided: null, "dispute by Tutor"),
        ["Mv"] = new(Status: null, BookingEventKind.Moved, BookingNewsKind.LessonMoved, Decided: null, "moved"),
        ["Pr"] = new(Status: null, BookingEventKind.TimesProposed, BookingNewsKind.TimesProposed, Decided: null, "times Open"),
        ["Ac"] = new(Status: null, BookingEventKind.ProposalAccepted, BookingNewsKind.ProposalAccepted, Decided: null, "moved, times Accepted"),
        ["Kp"] = new(Status: null, BookingEventKind.ProposalDeclined, BookingNewsKind.ProposalDeclined, Decided: null, "times Declined"),
        ["An"] = new(Status: null, BookingEventKind.DisputeAnswered, BookingNewsKind.DisputeAnswered, Decided: null, "answered"),
        ["Dd"] = new(Status: null, BookingEventKind.DisputeDecided, BookingNewsKind.DisputeDecided, new(MoneyRule.AdminDecided, 2588, 2250, Paid.AtOnce), "decided"),
        ["Js"] = new(Status: null, Told: null, News: null, Decided: null, "student came"),
        ["Jt"] = new(Status: null, Told: null, News: null, Decided: null, "tutor came"),
        ["Rv"] = new(Status: null, Told: null, BookingNewsKind.ReviewWritten, Decided: null, "reviewed"),
        ["Ex"] = new(Expired, BookingEventKind.Expired, BookingNewsKind.RequestExpired, Back(MoneyRule.Expired)),
        ["Pd"] = new(Status: null, BookingEventKind.RefundPaid, BookingNewsKind.RefundPaid, new(Rule: null, All, 0, Paid.AtOnce)),
        ["Px"] = new(Status: null, BookingEventKind.ProposalExpired, BookingNewsKind.ProposalExpired, Decided: null, "times Expired"),
    };

    private static Decided Back(MoneyRule rule) => new(rule, All, 0, Paid.AtOnce);

    private static Decided Earned(MoneyRule rule) => new(rule, 0, Base, Paid.AtOnce);
}
