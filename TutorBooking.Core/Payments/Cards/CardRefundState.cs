namespace TutorBooking.Core.Payments.Cards;

/// <summary>How far money has come on its way back to a card.</summary>
public enum CardRefundState
{
    /// <summary>It has to be sent once its time has come.</summary>
    Waiting,

    /// <summary>The gateway is being asked: it can no longer be taken back.</summary>
    Sent,

    /// <summary>It is back on the card. Final.</summary>
    Arrived,

    /// <summary>The card could not take it, so it went into the wallet. Final.</summary>
    IntoWallet,

    /// <summary>What it was for was taken back in time. Final.</summary>
    TakenBack,

    /// <summary>The card had never paid, so nothing is owed to it. Final.</summary>
    NotOwed,
}
