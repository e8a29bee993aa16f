using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Cards;

/// <summary>What a purchase wants a card to pay.</summary>
/// <param name="Purpose">Names the purchase, in at most <see cref="CardPayment.PurposeLength"/> characters.</param>
/// <param name="EndsAt">How long what is bought is kept; money that was not spent by then is let go.</param>
/// <param name="ReturnPath">Of this application, whither the card's owner comes back from a gateway that has pages of its own.</param>
public sealed record WantedPayment(string Purpose, Money Amount, string CardToken, Instant EndsAt, string ReturnPath);
