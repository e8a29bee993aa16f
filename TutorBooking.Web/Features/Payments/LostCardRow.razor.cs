using System.Globalization;
using Microsoft.AspNetCore.Components;
using Radzen;
using TutorBooking.Core.Payments.WriteOffs;
using TutorBooking.Core.Platform;
using TutorBooking.Web.Ui;

namespace TutorBooking.Web.Features.Payments;

/// <summary>One lost card payment, and what an admin can do about it.</summary>
public sealed partial class LostCardRow(LostCardService cards, DialogService dialogs, NotificationService toasts)
{
    private const double ToastMilliseconds = 6000;

    private readonly OneAtATime writingOff = new();
    private bool asking;
    private Refusal? refusal;

    [Parameter, EditorRequired]
    public required LostCard Card { get; set; }

    [Parameter, EditorRequired]
    public required CurrentUser Viewer { get; set; }

    [Parameter]
    public EventCallback Changed { get; set; }

    private string HeadingId => string.Create(CultureInfo.InvariantCulture, $"lost-card-{Card.Id.Value}");

    private async Task AskAgainAsync()
    {
        if (asking) return;

        asking = true;
        refusal = (await cards.AskAgainAsync(Viewer, Card.Id, CancellationToken.None)).Refusal;
        asking = false;
        if (refusal is null)
        {
            toasts.Notify(NotificationSeverity.Success, "Charged", $"The bank has given {MoneyWords.Of(Card.Amount)} after all.", ToastMilliseconds);
            await Changed.InvokeAsync();
        }
    }

    private async Task WriteOffAsync()
    {
        var (title, parameters) = WriteOffDialog.About(Card, Viewer);
        if (await dialogs.OpenAsync<WriteOffDialog>(title, parameters) is WriteOffEffect effect)
        {
            toasts.Notify(NotificationSeverity.Success, "Written off", $"The platform bears {MoneyWords.Of(effect.Borne)}.", ToastMilliseconds);
        }

        // Whatever came of it, also a refusal because something has changed: what is shown is what is now.
        refusal = null;
        await Changed.InvokeAsync();
    }
}
