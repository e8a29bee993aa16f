using Microsoft.AspNetCore.Components;
using NodaTime;
using Radzen;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Notifications;
using TutorBooking.Core.Platform;
using TutorBooking.Web.Features.Bookings.Actions;
using TutorBooking.Web.Ui;

namespace TutorBooking.Web.Features.Bookings.Dashboard;

/// <summary>A tutor's day: what waits for an answer and how long, what is taught today, and the week to scale. Live while it is open.</summary>
public sealed partial class TutorDashboardPage(
    TutorDashboardQueries queries, BookingQueries bookings, LiveUpdates live, DialogService dialogs, IClock clock) : PageComponent
{
    private readonly OneAtATime answer = new();
    private LocalDate? shownWeek;
    private Refusal? tooLate;

    /// <summary>Carried over from the pre-rendered page, so that nothing is loaded twice.</summary>
    [PersistentState]
    public TutorDashboard? Dashboard { get; set; }

    private Instant Now => clock.GetCurrentInstant();

    private LocalDate ThisWeek => Weeks.MondayOf(Now.InZone(Viewer?.Zone ?? DateTimeZone.Utc).Date);

    private LocalDate Week => shownWeek ?? ThisWeek;

    private string Summary => Dashboard?.Requests switch
    {
        null or [] => "No request waits for you.",
        [var only] => $"One request waits for you, for another {TimeWords.Wait(only.Booking.ExpiresAt - Now)}.",
        var several => $"{several.Count} requests wait for you. The first runs out in {TimeWords.Wait(several[0].Booking.ExpiresAt - Now)}.",
    };

    private string TodaySum
    {
        get
        {
            var lessons = Dashboard?.Today ?? [];
            if (lessons.Count is 0) return "";

            var earned = lessons.Select(lesson => lesson.TutorShare).Aggregate((sum, next) => sum + next);
            return $"{lessons.Count} {(lessons.Count is 1 ? "lesson" : "lessons")}, {MoneyWords.Of(earned)}";
        }
    }

    protected override async Task OnInitializedAsync()
    {
        var viewer = await KnowViewerAsync();
        Dashboard ??= await LoadAsync(viewer);
    }

    protected override IEnumerable<IDisposable> Listen(CurrentUser viewer) => [live.OnBookings(viewer.Id, _ => InvokeAsync(ShowAsync))];

    protected override Task CatchUpAsync() => ReloadAsync();

    private async Task ShowAsync()
    {
        await ReloadAsync();
        StateHasChanged();
    }

    private async Task ReloadAsync()
    {
        if (Viewer is null) return;

        // An answer about a week that is no longer shown comes too late.
        var asked = Week;
        var loaded = await LoadAsync(Viewer);
        Dashboard = asked == Week ? loaded : Dashboard;
    }

    private Task<TutorDashboard> LoadAsync(CurrentUser viewer) => queries.FindAsync(viewer, Week, Closing);

    private Task ShowWeekAsync(LocalDate monday)
    {
        shownWeek = monday;
        return ReloadAsync();
    }

    private async Task AnswerAsync(BookingSummary request, BookingAction action)
    {
        if (Viewer is null) return;

        var found = await bookings.FindAsync(Viewer, request.Id, Closing);
        tooLate = found.Match(booking => ActionRefusal.Of(booking, action, Now), refusal => refusal);
        if (tooLate is null)
        {
            var (title, parameters) = AnswerDialog.About(found.Value, action, Viewer);
            await dialogs.OpenAsync<AnswerDialog>(title, parameters);
        }

        await ReloadAsync();
    }
}
