namespace TutorBooking.Core.Payments.Gateway;

/// <summary>Who takes money from cards. Each call may take long and its answer may be lost, so it is never made inside a transaction of the database. An outage is answered with Unknown.</summary>
public interface IPaymentGateway
{
    /// <summary>Takes money from a card; repeated with the same key it takes nothing more and answers how that charge stands.</summary>
    Task<GatewayAnswer> ChargeAsync(GatewayCharge charge, CancellationToken ct);

    /// <summary>Goes on after the card's owner has confirmed.</summary>
    Task<GatewayAnswer> ConfirmAsync(string key, CancellationToken ct);

    /// <summary>How the charge of this key stands; Unknown also where the gateway never heard of it.</summary>
    Task<GatewayAnswer> AskAsync(string key, CancellationToken ct);

    /// <summary>Ends a charge that has taken nothing yet: what comes later under its key is declined. Answers Succeeded where it comes too late for that.</summary>
    Task<GatewayAnswer> VoidAsync(string key, CancellationToken ct);
}
