using Microsoft.AspNetCore.Components;
using Radzen;
using TutorBooking.Core.Packages;
using TutorBooking.Core.Packages.Offers;
using TutorBooking.Core.Platform;
using TutorBooking.Web.Features.Bookings;

namespace TutorBooking.Web.Features.Packages;

/// <summary>Says what buying means before it is done; closes with the package's number, or with nothing.</summary>
public sealed partial class BuyDialog(PackageService packages, DialogService dialogs)
{
    // The dialog's own, so that pressing twice buys once.
    private readonly string key = Guid.NewGuid().ToString("N");
    private bool sending;
    private Refusal? refusal;

    [Parameter, EditorRequired]
    public required OfferToBuy Choice { get; set; }

    [Parameter, EditorRequired]
    public required CurrentUser User { get; set; }

    private Money Price => Choice.Offer.Price.Total;

    private string FirstName => BookingWords.FirstName(Choice.TutorName);

    /// <summary>The title, and the parameters by name as the dialog service wants them; the compiler checks them here.</summary>
    internal static (string Title, Dictionary<string, object?> Parameters) About(OfferToBuy choice, CurrentUser user) => (
        $"Buy {PackageWords.Lessons(choice.Offer.Credits)}?",
        new(StringComparer.Ordinal) { [nameof(Choice)] = choice, [nameof(User)] = user });

    private async Task SendAsync()
    {
        if (sending) return;

        sending = true;
        try
        {
            var outcome = await packages.BuyAsync(User, new PackageRequest(Choice.TutorId, Choice.Offer.Id, Price, key), CancellationToken.None);
            refusal = outcome.Refusal;
            if (refusal is null)
            {
                dialogs.Close(outcome.Value);
            }
        }
        finally
        {
            sending = false;
        }
    }
}
