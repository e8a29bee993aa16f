using TutorBooking.Core.Accounts;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Tutors.Approval;

/// <summary>The letter that tells a tutor how the review ended.</summary>
internal static class TutorReviewMail
{
    private const string Foot = "You get this because you submitted your tutor profile at TutorBooking.";

    public static OutgoingMail Approved(string to, string name, TutorId tutor, string site) => AccountMailLayout.Compose(
        to,
        "Your profile is approved",
        $"Welcome among the tutors, {name}.",
        ["Your profile is approved. Students can find and book you from now on."],
        new MailLink("See your profile", $"{site}/tutors/{tutor.Value}"),
        Foot);

    public static OutgoingMail Rejected(string to, string name, string reason, string site) => AccountMailLayout.Compose(
        to,
        "Your profile needs a change",
        $"Not quite yet, {name}.",
        ["We have read your profile and cannot approve it as it is. This is why:", .. Lines(reason), "Change it and submit it again. What you wrote is still there."],
        new MailLink("Change your profile", $"{site}/tutor/profile"),
        Foot);

    private static string[] Lines(string reason) => reason.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
