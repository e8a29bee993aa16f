using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.WriteOffs;

/// <summary>What giving up a lost card payment comes to, with all that goes back by now.</summary>
/// <param name="Borne">What the platform loses.</param>
/// <param name="IntoWallet">What the student gets.</param>
public sealed record WriteOffEffect(Money Borne, Money IntoWallet);
