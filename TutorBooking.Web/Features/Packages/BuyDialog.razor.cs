using Microsoft.AspNetCore.Components;
using Radzen;
using TutorBooking.Core.Packages;
using TutorBooking.Core.Packages.Offers;
using TutorBooking.Core.Platform;
using TutorBooking.Web.Features.Bookings;
using TutorBooking.Web.Features.Payments;

namespace TutorBooking.Web.Features.Packages;

/// <summary>Says what buying means before it is done; closes with the package's number, with the refusal of a bank that has yet to answer or to be told, or with nothing.</summary>
public sealed partial class BuyDialog(PackageService packages, DialogService dialogs)
{
    private bool sending;
    private Refusal? refusal;

    [Parameter, EditorRequired]
    public required OfferToBuy Choice { get; set; }

    [Parameter, EditorRequired]
    public required CurrentUser User { get; set; }

    [Parameter, EditorRequired]
    public required PackageRequest Request { get; set; }

    private string Kept => $"kept for {PackageWords.Of(Choice.Offer)}";

    private Money Price => Choice.Offer.Price.Total;

    private string FirstName => BookingWords.FirstName(Choice.TutorName);

    /// <summary>The title, and the parameters by name as the dialog service wants them; the compiler checks them here.</summary>
    internal static (string Title, Dictionary<string, object?> Parameters) About(OfferToBuy choice, CurrentUser user, PackageRequest request) => (
        $"Buy {PackageWords.Lessons(choice.Offer.Credits)}?",
        new(StringComparer.Ordinal) { [nameof(Choice)] = choice, [nameof(User)] = user, [nameof(Request)] = request });

    private async Task SendAsync()
    {
        if (sending) return;

        sending = true;
        try
        {
            var outcome = await packages.BuyAsync(User, Request, CancellationToken.None);
            refusal = outcome.Refusal;
            if (refusal is null)
            {
                dialogs.Close(outcome.Value);
            }
            else if (OpenPayment.IsWaiting(refusal))
            {
                dialogs.Close(refusal);
            }
        }
        finally
        {
            sending = false;
        }
    }
}
