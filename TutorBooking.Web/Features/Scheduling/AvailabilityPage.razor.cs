using Microsoft.AspNetCore.Components;
using NodaTime;
using Radzen;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Scheduling;
using TutorBooking.Web.Ui;

namespace TutorBooking.Web.Features.Scheduling;

/// <summary>A tutor's weekly hours and the settings around them. What was typed stays until it is saved or discarded, whatever the answer.</summary>
public sealed partial class AvailabilityPage(
    ScheduleQueries schedules, ScheduleService service, NotificationService toasts, NavigationManager navigation) : PageComponent
{
    private const double ToastMilliseconds = 6000;

    private HoursForm? form;
    private Refusal? loadRefusal;
    private Refusal? refusal;
    private string announcement = "";
    private bool saving;

    /// <summary>As it is stored; carried over from the pre-rendered page, so that nothing is loaded twice.</summary>
    [PersistentState]
    public ScheduleDetails? Schedule { get; set; }

    private bool IsChanged => Schedule is not null && form?.DiffersFrom(Schedule.Settings) is true;

    protected override async Task OnInitializedAsync()
    {
        var viewer = await KnowViewerAsync();
        if (Schedule is null)
        {
            await LoadAsync(viewer);
        }
        else
        {
            form = HoursForm.Of(Schedule.Settings);
        }
    }

    private static DateTimeZone ZoneOf(HoursForm form) => Zones.Named(form.TimeZone);

    private async Task LoadAsync(CurrentUser viewer)
    {
        var found = await schedules.FindAsync(viewer, Closing);
        if (found.Refusal is { Kind: RefusalKind.NotFound })
        {
            navigation.NavigateTo("/tutor/profile");
            return;
        }

        loadRefusal = found.Refusal;
        AnswerWith(loadRefusal);
        Schedule = found.Match<ScheduleDetails?>(schedule => schedule, _ => null);
        form = Schedule is null ? null : HoursForm.Of(Schedule.Settings);
    }

    private void Say()
    {
        // The sentence was about what stood there before; a newer version elsewhere stays newer.
        refusal = refusal is { Kind: RefusalKind.Conflict } ? refusal : null;
        announcement = "";
    }

    private void Copy(IsoDayOfWeek day, IReadOnlyList<IsoDayOfWeek> others)
    {
        form?.Copy(day, others);
        Say();
        announcement = $"{day} copied to {HoursWords.List(others)}. Not saved yet.";
    }

    private async Task DiscardAsync()
    {
        if (Viewer is null) return;

        refusal = null;
        await LoadAsync(Viewer);
        announcement = "Your hours are as they were saved.";
    }

    private async Task SaveAsync()
    {
        if (saving || Viewer is null || Schedule is null || form is null) return;

        saving = true;
        var outcome = await service.SaveAsync(Viewer, Schedule.Version, form.ToSettings(), CancellationToken.None);
        saving = false;
        refusal = outcome.Refusal;
        if (refusal is null)
        {
            Show(outcome.Value);
        }
    }

    private void Show(ScheduleDetails saved)
    {
        Schedule = saved;
        form = HoursForm.Of(saved.Settings);
        toasts.Notify(NotificationSeverity.Success, "Hours saved", "From now on your open times follow them.", ToastMilliseconds);
    }
}
