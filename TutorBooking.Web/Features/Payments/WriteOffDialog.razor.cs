using Microsoft.AspNetCore.Components;
using Radzen;
using TutorBooking.Core.Payments.WriteOffs;
using TutorBooking.Core.Platform;
using TutorBooking.Web.Features.Bookings;

namespace TutorBooking.Web.Features.Payments;

/// <summary>An admin gives a lost card payment up and says why, with the sums before the button; closes with what it came to, or with nothing.</summary>
public sealed partial class WriteOffDialog(LostCardService cards, DialogService dialogs)
{
    private string reason = "";
    private bool givesBack;
    private bool sending;
    private Refusal? refusal;

    [Parameter, EditorRequired]
    public required LostCard Card { get; set; }

    [Parameter, EditorRequired]
    public required CurrentUser User { get; set; }

    private string Student => BookingWords.FirstName(Card.Person);

    /// <summary>By the same function that the ledger follows.</summary>
    private WriteOffEffect Effect => WriteOffPolicy.EffectOf(Card.Amount, Card.Back, givesBack);

    /// <summary>The title, and the parameters by name as the dialog service wants them; the compiler checks them here.</summary>
    internal static (string Title, Dictionary<string, object?> Parameters) About(LostCard card, CurrentUser user) => (
        "Write this payment off?",
        new(StringComparer.Ordinal) { [nameof(Card)] = card, [nameof(User)] = user });

    private async Task SendAsync()
    {
        if (sending) return;

        sending = true;
        refusal = (await cards.WriteOffAsync(User, Card.Id, new WriteOff(reason, givesBack, Card.Back), CancellationToken.None)).Refusal;
        sending = false;
        if (refusal is null)
        {
            dialogs.Close(Effect);
        }
    }
}
