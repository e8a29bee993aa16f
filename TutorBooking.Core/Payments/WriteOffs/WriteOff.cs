using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.WriteOffs;

/// <summary>What an admin wants of a card payment that was lost.</summary>
/// <param name="Reason">For whoever looks at the ledger later, in at most <see cref="WriteOffPolicy.ReasonLength"/> characters.</param>
/// <param name="GivesBack">Whether what goes back goes into the student's wallet at the platform's cost. Else nobody gets it, since nothing was taken.</param>
/// <param name="ExpectedBack">What goes back, as the admin was shown it; refused with TERMS_CHANGED where it is something else by now. Null where nothing was shown.</param>
public sealed record WriteOff(string Reason, bool GivesBack, Money? ExpectedBack = null);
