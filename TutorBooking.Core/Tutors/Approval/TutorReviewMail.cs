using System.Text.Encodings.Web;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Tutors.Approval;

/// <summary>The letter that tells a tutor how the review ended.</summary>
internal static class TutorReviewMail
{
    public static OutgoingMail Approved(string to, string name, TutorId tutor, string site) => Compose(
        to, "Your profile is approved", name,
        ["Your profile is approved. Students can find and book you from now on."],
        "See your profile", $"{site}/tutors/{tutor.Value}");

    public static OutgoingMail Rejected(string to, string name, string reason, string site) => Compose(
        to, "Your profile needs a change", name,
        ["We have read your profile and cannot approve it yet. This is why:", reason, "Change it and submit it again. What you wrote is still there."],
        "Change your profile", $"{site}/tutor/profile");

    private static OutgoingMail Compose(string to, string subject, string name, string[] paragraphs, string link, string address)
    {
        var encoder = HtmlEncoder.Default;
        var text = string.Join("\n\n", [$"Hello {name},", .. paragraphs, $"{link}: {address}"]);
        var html = string.Concat(paragraphs.Prepend($"Hello {name},").Select(paragraph => $"<p>{encoder.Encode(paragraph)}</p>"));
        return new OutgoingMail(to, subject, text, $"""{html}<p><a href="{encoder.Encode(address)}">{link}</a></p>""");
    }
}
