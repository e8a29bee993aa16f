using NodaTime;
using Radzen;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Packages;
using TutorBooking.Core.Platform;
using TutorBooking.Web.Ui;

namespace TutorBooking.Web.Features.Bookings;

/// <summary>How the form is sent, and what is shown of the answer.</summary>
public sealed partial class BookLessonPage
{
    private async Task SendAsync()
    {
        if (start is not { } chosen || open is not null) return;

        await AskAsync(RequestOf(chosen), lessons.RequestAsync);
        await GoToBankAsync();
    }

    private LessonRequest RequestOf(Instant chosen)
    {
        var lesson = new LessonRequest(TutorId, Subject.Id, chosen, duration, type, string.IsNullOrWhiteSpace(place) ? null : place.Trim(), note);

        // With a credit nothing is due, whatever the lesson costs by now.
        return Credit is { } credit
            ? lesson with { PackageId = credit.Id }
            : lesson with { ExpectedTotal = Due, CardToken = Funding.CardMinor is 0 ? null : card, CouponCode = coupon?.Code };
    }

    private async Task AskAsync(LessonRequest request, Func<CurrentUser, LessonRequest, CancellationToken, Task<Result<BookingId>>> ask)
    {
        if (sending || Viewer is null) return;

        (sending, refusal, left) = (true, null, null);
        var outcome = await ask(Viewer, request, CancellationToken.None);
        if (outcome.Refusal is { } reason)
        {
            sending = false;
            await ShowRefusalAsync(reason, request);
            return;
        }

        // Still sending until the next page is there: the news of one's own booking must not be taken for somebody else's.
        SayDone(request.StartsAt);
        navigation.NavigateTo($"/bookings/{outcome.Value.Value}");
    }

    private async Task ShowRefusalAsync(Refusal reason, LessonRequest request)
    {
        open = await OpenPaymentAsync(reason, request);
        openRequest = open is null ? null : request;
        if (open is not null) return;

        await LoadSlotsAsync();
        await LoadBalanceAsync();
        await (PackageRefusals.IsAboutCredit(reason) ? ShowNoCreditAsync(reason)
            : !LosesCoupon(reason) && reason.Kind is RefusalKind.Conflict && reason.Code is not BookingRefusals.TermsChangedCode ? ShowConflictAsync(reason, request.StartsAt)
            : ShowOtherAsync(reason, request.StartsAt));
    }

    private async Task ShowConflictAsync(Refusal reason, Instant wanted)
    {
        question++;
        start = null;
        Conflict = await ConflictAsync(reason, wanted, wasSent: true);
    }

    private async Task ShowOtherAsync(Refusal reason, Instant wanted)
    {
        // It may have been paid in another tab.
        if (reason.Kind is RefusalKind.Payment) await TakeAsync(wanted);

        refusal = reason;
        Tutor = Viewer is null ? Tutor : (await tutors.FindAsync(Viewer, TutorId, Closing)).Match(tutor => tutor, _ => Tutor);
    }

    private void SayDone(Instant chosen)
    {
        var (title, detail) = Tutor?.AutoConfirms is true
            ? ("Lesson booked", $"{TimeWords.Short(chosen, Zone)} with {TutorFirstName}")
            : ("Lesson requested", $"{TutorFirstName} has been asked about {TimeWords.Short(chosen, Zone)}");
        toasts.Notify(NotificationSeverity.Success, title, detail, duration: 6000);
    }
}
