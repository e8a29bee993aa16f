namespace TutorBooking.Core.Payments.Cards;

/// <summary>How far the money of a card has come on its way to what it shall pay for.</summary>
public enum CardPaymentState
{
    /// <summary>The gateway was asked, or is about to be; what it did is not known.</summary>
    Asked,

    /// <summary>The card's owner has to confirm.</summary>
    WaitsForSecondStep,

    /// <summary>The bank keeps the money ready; nothing has been bought with it yet.</summary>
    Authorised,

    /// <summary>It is being let go, so nothing can be bought with it any more.</summary>
    Leaving,

    /// <summary>Something was bought with it, so it has to be taken.</summary>
    Spent,

    /// <summary>It is taken. Final.</summary>
    Captured,

    /// <summary>Nothing was taken, and nothing will be. Final.</summary>
    Ended,

    /// <summary>Something was bought with it, and then it could not be taken: an admin asks the bank again or writes it off.</summary>
    Lost,

    /// <summary>It was lost, and an admin has given it up. Final.</summary>
    WrittenOff,
}
