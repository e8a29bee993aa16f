namespace TutorBooking.Core.Payments.Gateway;

/// <summary>How a charge or a refund stands, in the gateway's word.</summary>
public enum GatewayAnswer
{
    /// <summary>The money is taken, or given back. Final.</summary>
    Succeeded,

    /// <summary>The bank keeps the money ready: it can be taken, or let go.</summary>
    Authorised,

    /// <summary>Nothing was taken or given back, and nothing will be under this key. Final.</summary>
    Declined,

    /// <summary>The bank wants the card's owner to confirm first.</summary>
    SecondStep,

    /// <summary>Nobody can tell yet: it may have happened or not. Ask again with the same key.</summary>
    Unknown,
}
