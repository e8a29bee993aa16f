using Microsoft.AspNetCore.Components;
using Radzen;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Notifications;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Tutors;
using TutorBooking.Core.Tutors.Editing;
using TutorBooking.Web.Ui;

namespace TutorBooking.Web.Features.Tutors.Editing;

/// <summary>A tutor's own profile: written, saved, brought to review, and current when an admin has decided.</summary>
public sealed partial class ProfilePage(TutorProfileService profiles, ReliabilityQueries reliabilities, LiveUpdates live, NotificationService toasts) : PageComponent
{
    private ProfileForm form = new();
    private ProfileErrors errors = ProfileErrors.None;
    private ElementReference summary;
    private Refusal? refusal;
    private string saved = "";
    private bool busy;
    private bool hasTriedToSubmit;
    private bool mustFocusSummary;

    /// <summary>Carried over from the pre-rendered page, so that nothing is loaded twice.</summary>
    [PersistentState]
    public OwnTutorProfile? Profile { get; set; }

    [PersistentState]
    public Reliability? Reliability { get; set; }

    private TutorProfileContent Content => form.ToContent();

    private IReadOnlyList<TutorProfileFlaw> Missing => TutorProfilePolicy.MissingIn(Content, Profile?.HasWeeklyHours ?? false);

    private bool HasChanges => Profile is not null && form.Fingerprint() != saved;

    private string SaveWords => Profile?.Status is TutorStatus.Draft ? "Save draft" : "Save profile";

    private string BioHint =>
        $"From {TutorProfileLimits.ShortestBio} to {TutorProfile.BioLength:N0} characters: how you teach, and what a student takes away. {form.Bio.Trim().Length:N0} so far.";

    private static string RateHint => $"From {TutorProfileLimits.LowestRate} to {TutorProfileLimits.HighestRate}. Students pay the platform’s fee on top.";

    protected override async Task OnInitializedAsync()
    {
        var viewer = await KnowViewerAsync();
        Reliability ??= await reliabilities.OfOwnAsync(viewer, Closing);
        if (Profile is null)
        {
            Accept(await profiles.OpenAsync(viewer, Closing));
            AnswerWith(refusal);
        }
        else
        {
            Fill(Profile);
        }
    }

    protected override IEnumerable<IDisposable> Listen(CurrentUser viewer) => [live.OnProfile(viewer.Id, () => InvokeAsync(HearAsync))];

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        await base.OnAfterRenderAsync(firstRender);
        if (mustFocusSummary)
        {
            mustFocusSummary = false;
            await summary.FocusAsync();
        }
    }

    private async Task SaveAsync()
    {
        hasTriedToSubmit = false;
        if (await TrySaveAsync())
        {
            toasts.Notify(NotificationSeverity.Success, "Saved", Profile?.Status is TutorStatus.Approved ? "Students see it now." : "Only you see it until it is approved.", duration: 4000);
        }
    }

    private async Task SubmitAsync()
    {
        hasTriedToSubmit = true;
        if (busy || Viewer is null || (HasChanges && !await TrySaveAsync()) || Profile is null) return;
        if (Missing is { Count: > 0 } missing)
        {
            Show(missing);
            return;
        }

        busy = true;
        Accept(await profiles.SubmitAsync(Viewer, Profile.Version, CancellationToken.None));
        busy = false;
    }

    private async Task<bool> TrySaveAsync()
    {
        if (busy || Viewer is null || Profile is null) return false;

        Show([.. form.Unreadable, .. TutorProfilePolicy.FlawsIn(Content, Profile.Status, Profile.Currency)]);
        if (errors.Any) return false;

        busy = true;
        Accept(await profiles.SaveAsync(Viewer, Content, Profile.Version, CancellationToken.None));
        busy = false;
        return refusal is null;
    }

    // The version of now, with what was typed before it.
    private async Task SaveOverAsync()
    {
        if (Viewer is null) return;

        var current = await profiles.OpenAsync(Viewer, Closing);
        Profile = current.Match<OwnTutorProfile?>(profile => profile, _ => Profile);
        await SaveAsync();
    }

    private async Task TakeSavedAsync()
    {
        if (Viewer is null) return;

        Show([]);
        Accept(await profiles.OpenAsync(Viewer, Closing));
    }

    // A decision on the profile leaves alone what is being typed.
    private async Task HearAsync()
    {
        if (Viewer is null) return;

        var current = await profiles.OpenAsync(Viewer, Closing);
        if (current.Refusal is null && HasChanges)
        {
            Profile = current.Value;
        }
        else
        {
            Accept(current);
        }

        StateHasChanged();
    }

    // A new face changes the profile but none of its fields.
    private void TakeFace(OwnTutorProfile profile) =>
        Profile = Profile is { } shown && shown.Version + 1 != profile.Version ? shown with { Face = profile.Face } : profile;

    private void Show(IReadOnlyList<TutorProfileFlaw> flaws)
    {
        refusal = null;
        errors = new ProfileErrors(flaws);
        mustFocusSummary = errors.Any;
    }

    private void Accept(Result<OwnTutorProfile> answer)
    {
        refusal = answer.Refusal;
        if (refusal is null)
        {
            Fill(answer.Value);
        }
    }

    private void Fill(OwnTutorProfile profile)
    {
        Profile = profile;
        errors = ProfileErrors.None;
        form = ProfileForm.Of(profile.Content);
        saved = form.Fingerprint();
    }
}
