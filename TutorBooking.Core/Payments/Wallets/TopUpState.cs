namespace TutorBooking.Core.Payments.Wallets;

/// <summary>How far money has come on its way into a wallet.</summary>
public enum TopUpState
{
    /// <summary>The gateway was asked, or is about to be; what it did is not known.</summary>
    Asked,

    /// <summary>The card's owner has to confirm.</summary>
    WaitsForSecondStep,

    /// <summary>The money is in the wallet. Final.</summary>
    Succeeded,

    /// <summary>Nothing was taken, and nothing will be. Final.</summary>
    Declined,
}
