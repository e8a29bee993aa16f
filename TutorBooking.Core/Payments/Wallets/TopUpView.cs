using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Wallets;

/// <summary>A top-up as its owner sees it.</summary>
public sealed record TopUpView(TopUpId Id, TopUpState State, Money Amount)
{
    internal static TopUpView Of(TopUp topUp) => new(topUp.Id, topUp.State, topUp.Amount);
}
