using Microsoft.AspNetCore.Components;
using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Payments.Cards;
using TutorBooking.Core.Payments.Lessons;
using TutorBooking.Core.Platform;
using TutorBooking.Web.Features.Bookings.Paying;
using TutorBooking.Web.Features.Payments;
using TutorBooking.Web.Ui;

namespace TutorBooking.Web.Features.Bookings;

/// <summary>How the lesson is paid for: the wallet first, then a card, whose bank may want its owner to confirm or keep everybody waiting.</summary>
public sealed partial class BookLessonPage
{
    private string card = PaymentChoice.FirstCard(payments.Value);

    // What waits for the bank or the card's owner, and the request that it is for. Until it has an end, nothing else can be chosen.
    private CardPaymentView? open;
    private LessonRequest? openRequest;
    private string? left;

    /// <summary>What is in the wallet; carried over from the pre-rendered page.</summary>
    [PersistentState]
    public Money? Balance { get; set; }

    private bool TakesCards => payments.Value.Gateway is not null;

    private Money InWallet => Balance ?? Money.Zero(PriceOf(duration).Currency);

    private LessonFunding Funding => (PriceOf(duration).OutOfWallet with { PaidMinor = Due.Minor }).WalletFirst(InWallet);

    private bool CanPay => Credit is not null || Funding.CardMinor is 0 || TakesCards;

    private string Consequence => Credit is not null ? CreditWords : $"{HeldWords}; {TutorFirstName} is paid after the lesson.{(start is { } at ? $" {CancellingWords(at)}" : "")}";

    private string HeldWords => FundingWords.From(Funding) is var from && char.IsAsciiDigit(from[0])
        ? $"{MoneyWords.Of(Funding.Paid)} are held: {from}"
        : $"{MoneyWords.Of(Funding.Paid)} are held {from}";

    private string CancellingWords(Instant at)
    {
        var until = at - Duration.FromHours(rules.Value.FreeCancellationHours);
        return clock.GetCurrentInstant() <= until
            ? $"Free cancellation until {TimeWords.Short(until, Zone)}."
            : $"It is less than {BookingWords.Hours(rules.Value.FreeCancellationHours)} away: once it is agreed, nothing comes back if you cancel.";
    }

    private async Task LoadBalanceAsync() => Balance = Viewer is null ? null : await wallets.BalanceAsync(Viewer, Closing);

    private async Task ShowBalanceAsync()
    {
        if (sending) return;

        await LoadBalanceAsync();
        StateHasChanged();
    }

    private async Task ConfirmAsync()
    {
        if (openRequest is { } request && !await GoToBankAsync()) await AskAsync(request, lessons.ConfirmPaymentAsync);
    }

    private Task AskAgainAsync() => openRequest is { } request ? AskAsync(request, lessons.RequestAsync) : Task.CompletedTask;

    private Task LeaveAsync() => EndAsync("Nothing was paid, and the time is free for others again. What you filled in is still here.");

    private Task RunOutAsync() => EndAsync("The time to pay is over, so nothing was paid. What you filled in is still here; ask again if the time is still free.");

    private async Task EndAsync(string words)
    {
        if (sending || Viewer is null || openRequest is not { } request) return;

        sending = true;
        await lessons.LeavePaymentAsync(Viewer, request, CancellationToken.None);
        (sending, open, openRequest, left) = (false, null, null, words);
        await RefreshAsync();

        // Paid in another tab, it is there: the page says so by itself.
        left = ownLesson is null ? left : null;
    }

    // Null where it has its end by now, whatever that was.
    private async Task<CardPaymentView?> OpenPaymentAsync(Refusal reason, LessonRequest request) =>
        OpenPayment.IsWaiting(reason) && Viewer is not null ? await lessons.FindPaymentAsync(Viewer, request, CancellationToken.None) : null;
}
