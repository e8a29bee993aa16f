namespace TutorBooking.Core.Payments.Stripe;

/// <summary>One payment by card, as Stripe tells of it.</summary>
internal sealed record StripeIntent(string Id, string? Status = null, StripeIntent.Next? NextAction = null)
{
    /// <summary>What the card's owner has to do.</summary>
    internal sealed record Next(Redirect? RedirectToUrl = null);

    internal sealed record Redirect(Uri? Url = null);
}
