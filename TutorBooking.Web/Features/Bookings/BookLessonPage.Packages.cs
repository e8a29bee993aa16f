using System.Globalization;
using Microsoft.AspNetCore.Components;
using NodaTime;
using TutorBooking.Core.Packages;
using TutorBooking.Core.Platform;
using TutorBooking.Web.Ui;

namespace TutorBooking.Web.Features.Bookings;

/// <summary>A credit of a package in the place of money.</summary>
public sealed partial class BookLessonPage
{
    // What is wanted; it pays only for a lesson that it fits.
    private PackageId? packageId;

    [SupplyParameterFromQuery(Name = "package")]
    public string? AskedPackage { get; set; }

    /// <summary>One's packages with this tutor; carried over from the pre-rendered page.</summary>
    [PersistentState]
    public IReadOnlyList<UsablePackage>? OwnPackages { get; set; }

    private LocalDate LessonDay => start?.InZone(Zone).Date ?? Today;

    private IReadOnlyList<UsablePackage> Fitting => [.. (OwnPackages ?? []).Where(package => package.PaysFor(duration, LessonDay))];

    private UsablePackage? Credit => packageId is { } wanted ? Fitting.FirstOrDefault(package => package.Id == wanted) : null;

    private string SumWords => Credit is null ? MoneyWords.Of(Due) : "1 credit";

    private string CreditWords => $"One credit is reserved; {TutorFirstName} is paid from it after the lesson.{(start is { } at ? $" {CreditBackWords(at)}" : "")}";

    private string CreditBackWords(Instant at)
    {
        var until = at - Duration.FromHours(rules.Value.FreeCancellationHours);
        var isSaidNo = Tutor?.AutoConfirms is true ? "" : $"{TutorFirstName} says no or ";
        return clock.GetCurrentInstant() <= until
            ? $"It comes back if {isSaidNo}you cancel until {TimeWords.Short(until, Zone)}."
            : $"It is less than {BookingWords.Hours(rules.Value.FreeCancellationHours)} away: once it is agreed, the credit does not come back if you cancel.";
    }

    private void ReadAskedPackage() => packageId = long.TryParse(AskedPackage, CultureInfo.InvariantCulture, out var asked) ? new PackageId(asked) : null;

    private async Task LoadPackagesAsync() => OwnPackages = Viewer is null ? null : await packages.UsableAsync(Viewer, TutorId, Closing);

    private async Task ShowPackagesAsync()
    {
        if (sending) return;

        await LoadPackagesAsync();
        StateHasChanged();
    }

    private void ChoosePackage(PackageId? chosen)
    {
        packageId = chosen;
        refusal = null;
    }

    // The lesson can still be paid for: what is chosen stays, and money where the package is gone.
    private async Task ShowNoCreditAsync(Refusal reason)
    {
        await LoadPackagesAsync();
        packageId = Credit?.Id;
        refusal = reason;
    }
}
