using System.Globalization;
using Microsoft.AspNetCore.Components;
using TutorBooking.Core.Notifications;
using TutorBooking.Core.Packages;
using TutorBooking.Core.Platform;
using TutorBooking.Web.Ui;

namespace TutorBooking.Web.Features.Packages;

/// <summary>A student's packages; what lessons do to their credits shows while the page is open.</summary>
public sealed partial class PackagesPage(PackageQueries packages, LiveUpdates live) : PageComponent
{
    /// <summary>The number of a package that was bought a moment ago.</summary>
    [SupplyParameterFromQuery(Name = "bought")]
    public string? BoughtText { get; set; }

    /// <summary>Carried over from the pre-rendered page, so that nothing is loaded twice.</summary>
    [PersistentState]
    public IReadOnlyList<PackageView>? Packages { get; set; }

    private PackageView? JustBought => long.TryParse(BoughtText, CultureInfo.InvariantCulture, out var number)
        ? Packages?.FirstOrDefault(package => package.Id.Value == number)
        : null;

    protected override async Task OnInitializedAsync()
    {
        await KnowViewerAsync();
        if (Packages is null)
        {
            await ReloadAsync();
        }
    }

    // A lesson takes its credit, gives it back or uses it up: the word of the lesson is the word of the credit.
    protected override IEnumerable<IDisposable> Listen(CurrentUser viewer) =>
    [
        live.OnPackages(viewer.Id, () => InvokeAsync(ShowAsync)),
        live.OnBookings(viewer.Id, _ => InvokeAsync(ShowAsync)),
    ];

    protected override Task CatchUpAsync() => ReloadAsync();

    private async Task ShowAsync()
    {
        await ReloadAsync();
        StateHasChanged();
    }

    private async Task ReloadAsync() => Packages = Viewer is null ? null : await packages.OwnAsync(Viewer, Closing);
}
