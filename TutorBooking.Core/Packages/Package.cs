using NodaTime;
using TutorBooking.Core.Packages.Credits;
using TutorBooking.Core.Payments;
using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Packages;

/// <summary>Prepaid lessons of one student with one tutor, as they were agreed when they were bought.</summary>
public sealed class Package
{
    public const int RequestKeyLength = 100;

    private readonly List<Credit> credits = [];

    public PackageId Id { get; private init; }

    public required UserId StudentId { get; init; }

    public required TutorId TutorId { get; init; }

    public required UserId TutorAccountId { get; init; }

    public required PackageOfferId OfferId { get; init; }

    /// <summary>The buyer's own name for the purchase: the same name twice is the same purchase.</summary>
    public required string RequestKey { get; init; }

    /// <summary>Of each of its lessons.</summary>
    public required int DurationMinutes { get; init; }

    public required int PurchasedCredits { get; init; }

    /// <summary>How many can be booked with; a reserved credit has left already. The database keeps it from falling below zero.</summary>
    public int RemainingCredits { get; private set; }

    /// <summary>What was paid, in minor units: the shares of wallet and card together.</summary>
    public required long PriceMinor { get; init; }

    /// <summary>How much of the price came from the wallet.</summary>
    public required long WalletMinor { get; init; }

    /// <summary>How much of the price came from a card.</summary>
    public required long CardMinor { get; init; }

    public required string Currency { get; init; }

    /// <summary>The platform's fee in force at the purchase; it is inside the price.</summary>
    public required decimal FeePercent { get; init; }

    public required Instant BoughtAt { get; init; }

    /// <summary>The last day on which a lesson may begin, by the student's clock: the date that he reads is the one that holds.</summary>
    public required LocalDate ExpiresOn { get; init; }

    /// <summary>How long credits live that come back when the package has expired.</summary>
    public required CreditGrace Grace { get; init; }

    /// <summary>Counts the changes of the package and its credits; of two that began from the same count, the database lets one through.</summary>
    public int Version { get; private set; }

    /// <summary>In no certain order.</summary>
    public IReadOnlyList<Credit> Credits => credits;

    public Money Price => new(PriceMinor, Currency);

    public PlatformFee Fee => new(FeePercent);

    /// <summary>The last day of all that is left, which a credit that came back late may have put off.</summary>
    public LocalDate LastDay => Available.Select(credit => credit.ExpiresOn).Append(ExpiresOn).Max();

    private IEnumerable<Credit> Available => credits.Where(credit => credit.State is CreditState.Available);

    /// <summary>A new one with all its credits, which are worth its price together.</summary>
    public static Package Bought(PackageTerms terms)
    {
        var package = new Package
        {
            StudentId = terms.StudentId,
            TutorId = terms.TutorId,
            TutorAccountId = terms.TutorAccountId,
            OfferId = terms.OfferId,
            RequestKey = terms.RequestKey,
            DurationMinutes = terms.DurationMinutes,
            PurchasedCredits = terms.Credits,
            RemainingCredits = terms.Credits,
            PriceMinor = terms.Price.Minor,
            WalletMinor = terms.Price.Minor - terms.CardMinor,
            CardMinor = terms.CardMinor,
            Currency = terms.Price.Currency,
            FeePercent = terms.FeePercent,
            BoughtAt = terms.BoughtAt,
            ExpiresOn = terms.ExpiresOn,
            Grace = terms.Grace,
        };
        package.credits.AddRange(CreditValues.Of(terms.Price, terms.Credits).Select((value, index) => new Credit(index + 1, value.Minor, terms.ExpiresOn)));
        return package;
    }

    /// <summary>What its purchase tells the ledger.</summary>
    public Journal Tell() => CreditJournals.Bought(this);

    /// <summary>On a date by the student's clock.</summary>
    public PackageStatus StatusOn(LocalDate today) =>
        RemainingCredits > 0 ? (today > LastDay ? PackageStatus.Expired : PackageStatus.Active)
        : credits.Exists(credit => credit.State is CreditState.Expired) ? PackageStatus.Expired
        : PackageStatus.UsedUp;

    public Money ValueOf(Credit credit) => new(credit.ValueMinor, Currency);

    /// <summary>What the tutor has of a credit that is consumed or expires; the rest of its value is the platform's fee.</summary>
    public Money TutorShareOf(Credit credit) => ValueOf(credit) - Fee.Within(ValueOf(credit));

    internal void NoteTaken() => (RemainingCredits, Version) = (RemainingCredits - 1, Version + 1);

    internal void NoteReturned() => (RemainingCredits, Version) = (RemainingCredits + 1, Version + 1);

    internal void NoteChanged() => Version++;
}
