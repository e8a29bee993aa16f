using System.Globalization;
using Microsoft.AspNetCore.Components;
using Radzen;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Bookings.Disputes;
using TutorBooking.Core.Bookings.Transitions;
using TutorBooking.Core.Platform;
using TutorBooking.Web.Features.Bookings;
using TutorBooking.Web.Features.Bookings.Paying;
using TutorBooking.Web.Ui;

namespace TutorBooking.Web.Features.Administration;

/// <summary>An admin says how much goes back, and why, with the sums before the button; closes with the booking, or with nothing.</summary>
public sealed partial class GiveBackDialog(BookingService bookings, DisputeService disputes, DialogService dialogs)
{
    private const int Whole = 100;

    private string percent = Whole.ToString(CultureInfo.InvariantCulture);
    private string reason = "";
    private bool sending;
    private Refusal? refusal;

    [Parameter, EditorRequired]
    public required BookingDetails Booking { get; set; }

    /// <summary>Whether a dispute is decided; else the lesson is cancelled.</summary>
    [Parameter, EditorRequired]
    public bool IsDispute { get; set; }

    [Parameter, EditorRequired]
    public required CurrentUser User { get; set; }

    private string Student => BookingWords.FirstName(Booking.Student.Name);

    private string Tutor => BookingWords.FirstName(Booking.Tutor.Name);

    private string Consequence => IsDispute
        ? $"The dispute ends with your decision and the money moves at once. {Student} and {Tutor} are told."
        : $"The lesson does not take place and the hour is free again. {Student} and {Tutor} are told. An admin’s cancellation cannot be taken back.";

    private int? Percent => int.TryParse(percent, NumberStyles.None, CultureInfo.InvariantCulture, out var read) && read <= Whole ? read : null;

    /// <summary>By the same function that carries it out; null for what is no percentage.</summary>
    private MoneyDecision? Money => Percent is { } part ? MoneyDecision.Part(MoneyRule.AdminDecided, Booking.Funding, part) : null;

    private Money? Kept => Money is { } money ? Booking.Funding.Paid - money.Back - money.Earned : null;

    private string Deed => (IsDispute, Money) switch
    {
        (true, null) => "Decide",
        (false, null) => "Cancel and give back",
        (true, { } money) => money.Back.Minor is 0 ? "Decide and give nothing back" : $"Decide and give {BackWords.Of(Booking, money.Back)} back",
        (false, { } money) => money.Back.Minor is 0 ? "Cancel and give nothing back" : $"Cancel and give {BackWords.Of(Booking, money.Back)} back",
    };

    /// <summary>The title, and the parameters by name as the dialog service wants them; the compiler checks them here.</summary>
    internal static (string Title, Dictionary<string, object?> Parameters) About(BookingDetails booking, bool isDispute, CurrentUser user) => (
        isDispute ? "Decide this dispute?" : "Cancel this lesson?",
        new(StringComparer.Ordinal) { [nameof(Booking)] = booking, [nameof(IsDispute)] = isDispute, [nameof(User)] = user });

    private static string Sum(Money? money) => money is { } known ? MoneyWords.Of(known) : "–";

    private void Recalculate(ChangeEventArgs change) => percent = change.Value as string ?? "";

    private async Task SendAsync()
    {
        if (sending || Percent is not { } part || Money is not { } money) return;

        sending = true;
        var outcome = IsDispute
            ? await disputes.AsRead(Booking.Version).DecideAsync(User, Booking.Id, part, reason, CancellationToken.None)
            : await bookings.CancelAsync(User, Booking.Id, new Cancellation(reason, money.Back, part), CancellationToken.None);
        sending = false;

        refusal = outcome.Refusal;
        if (refusal is null)
        {
            dialogs.Close(outcome.Value);
        }
    }
}
