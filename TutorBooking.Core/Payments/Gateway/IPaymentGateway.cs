namespace TutorBooking.Core.Payments.Gateway;

/// <summary>Who takes money from cards. Each call may take long and its answer may be lost, so it is never made inside a transaction of the database. An outage is answered with Unknown.</summary>
public interface IPaymentGateway
{
    /// <summary>Takes money from a card; repeated with the same key it takes nothing more and answers how that charge stands.</summary>
    Task<GatewayAnswer> ChargeAsync(GatewayCharge charge, CancellationToken ct);

    /// <summary>Has the bank keep the money ready without taking it; repeated with the same key it keeps nothing more and answers how that stands.</summary>
    Task<GatewayAnswer> AuthoriseAsync(GatewayCharge charge, CancellationToken ct);

    /// <summary>Takes what is kept ready under this key. Declined where it is gone.</summary>
    Task<GatewayAnswer> CaptureAsync(string key, CancellationToken ct);

    /// <summary>Gives money back to the card. Declined where the card cannot take it, or more would go back than was taken.</summary>
    Task<GatewayAnswer> RefundAsync(GatewayRefund refund, CancellationToken ct);

    /// <summary>Where the card's owner goes to confirm; null where our own page can ask, and where nothing waits for it.</summary>
    Task<Uri?> SecondStepAsync(string key, CancellationToken ct);

    /// <summary>Goes on after the card's owner has confirmed.</summary>
    Task<GatewayAnswer> ConfirmAsync(string key, CancellationToken ct);

    /// <summary>How the charge of this key stands; Unknown also where the gateway never heard of it.</summary>
    Task<GatewayAnswer> AskAsync(string key, CancellationToken ct);

    /// <summary>Ends a charge that has taken nothing yet, and lets go of what is kept ready: what comes later under its key is declined. Answers Succeeded where it comes too late for that.</summary>
    Task<GatewayAnswer> VoidAsync(string key, CancellationToken ct);
}
