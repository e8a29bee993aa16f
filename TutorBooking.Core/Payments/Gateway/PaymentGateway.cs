namespace TutorBooking.Core.Payments.Gateway;

public enum PaymentGateway
{
    /// <summary>Test cards; nothing leaves the machine and no money moves.</summary>
    Demo,

    /// <summary>Real cards, which are entered on Stripe's own page.</summary>
    Stripe,
}
