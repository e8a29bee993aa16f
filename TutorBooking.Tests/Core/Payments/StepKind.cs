namespace TutorBooking.Tests.Core.Payments;

/// <summary>What somebody does on a walk through the ledger.</summary>
internal enum StepKind
{
    TopUp,
    Confirm,
    Leave,
    Sweep,
    Hold,
    Return,
    Earn,
    PayOut,
}
