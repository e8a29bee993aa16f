using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Packages.Credits;

/// <summary>One prepaid lesson of a package. It changes only together with its package, whose version lets one change through at a time.</summary>
public sealed class Credit
{
    private Credit()
    {
    }

    internal Credit(int number, long valueMinor, LocalDate expiresOn) => (Number, ValueMinor, ExpiresOn) = (number, valueMinor, expiresOn);

    public PackageId PackageId { get; private init; }

    /// <summary>Counted from 1 within its package.</summary>
    public int Number { get; private init; }

    /// <summary>Its part of what was paid, in minor units of the package's currency.</summary>
    public long ValueMinor { get; private init; }

    public CreditState State { get; private set; }

    /// <summary>The booking that has it or had it last, so that an undone cancellation finds the same credit.</summary>
    public BookingId? BookingId { get; private set; }

    /// <summary>The last day on which a lesson may begin with it, by the student's clock.</summary>
    public LocalDate ExpiresOn { get; private set; }

    public bool CanBeUsedOn(LocalDate day) => State is CreditState.Available && day <= ExpiresOn;

    internal void Reserve()
    {
        Leave(CreditState.Available, CreditState.Reserved);
        BookingId = null;
    }

    internal void Bind(BookingId booking) => BookingId = BookingId is null && State is CreditState.Reserved
        ? booking
        : throw new InvalidOperationException($"Credit {Number} of package {PackageId.Value} is not waiting for a booking.");

    internal void ReserveAgain() => Leave(State is CreditState.Consumed ? CreditState.Consumed : CreditState.Available, CreditState.Reserved);

    internal void Consume() => Leave(CreditState.Reserved, CreditState.Consumed);

    internal void Restore(LocalDate lastDay)
    {
        Leave(State is CreditState.Consumed ? CreditState.Consumed : CreditState.Reserved, CreditState.Available);
        ExpiresOn = lastDay;
    }

    internal void Expire() => Leave(CreditState.Available, CreditState.Expired);

    private void Leave(CreditState from, CreditState to) => State = State == from
        ? to
        : throw new InvalidOperationException($"Credit {Number} of package {PackageId.Value} is {State} and cannot become {to}.");
}
