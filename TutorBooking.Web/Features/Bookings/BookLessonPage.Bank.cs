using System.Security.Cryptography;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Server.ProtectedBrowserStorage;
using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Web.Ui;

namespace TutorBooking.Web.Features.Bookings;

/// <summary>To a bank that has pages of its own, and back. The words of the form stay in the browser's tab meanwhile, for they are nobody else's business.</summary>
public sealed partial class BookLessonPage
{
    private bool hasLooked;

    [Inject]
    public required ProtectedSessionStorage Drafts { get; set; }

    [SupplyParameterFromQuery(Name = "type")]
    public string? AskedType { get; set; }

    // The first render may still lack the user or the tutor.
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        await base.OnAfterRenderAsync(firstRender);
        if (hasLooked || Viewer is null || Tutor is null || week is null) return;

        hasLooked = true;
        if (payments.Value.IsCardEnteredElsewhere && QueryInstant.Parse(AskedStart) is { } asked)
        {
            await ComeBackAsync(asked);
        }
    }

    // Who comes back goes on by himself, once; where nothing waits, nobody has come back.
    private async Task ComeBackAsync(Instant asked)
    {
        var request = RequestOf(asked);
        if (Viewer is null || await lessons.FindPaymentAsync(Viewer, request, CancellationToken.None) is null) return;

        type = Enum.TryParse<LessonType>(AskedType, out var wanted) ? wanted : type;
        (place, note) = await DraftAsync(request) is { } draft ? (draft.Place, draft.Note) : (place, note);
        start = asked;
        await AskAsync(RequestOf(asked), lessons.ConfirmPaymentAsync);
        StateHasChanged();
    }

    private async Task<bool> GoToBankAsync()
    {
        if (Viewer is null || openRequest is not { } request || await lessons.SecondStepAsync(Viewer, request, CancellationToken.None) is not { } elsewhere) return false;

        await Drafts.SetAsync(request.Purpose, new LessonDraft(place, note));
        navigation.NavigateTo(elsewhere.AbsoluteUri, forceLoad: true);
        return true;
    }

    private async Task<LessonDraft?> DraftAsync(LessonRequest request)
    {
        try
        {
            return (await Drafts.GetAsync<LessonDraft>(request.Purpose)).Value;
        }
        catch (CryptographicException)
        {
            // Kept before the keys of this site were changed: nobody can read it any more.
            return null;
        }
    }

    private sealed record LessonDraft(string Place, string Note);
}
