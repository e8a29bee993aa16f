namespace TutorBooking.Core.Payments.Gateway;

/// <summary>How a charge stands, in the gateway's word.</summary>
public enum GatewayAnswer
{
    /// <summary>The money is taken. Final.</summary>
    Succeeded,

    /// <summary>Nothing was taken, and nothing will be under this key. Final.</summary>
    Declined,

    /// <summary>The bank wants the card's owner to confirm first.</summary>
    SecondStep,

    /// <summary>Nobody can tell yet: it may have been taken or not. Ask again with the same key.</summary>
    Unknown,
}
