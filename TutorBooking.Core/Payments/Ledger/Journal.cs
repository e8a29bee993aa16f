using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Ledger;

/// <summary>One movement of money: two or more lines that sum to zero. It is written once; a correction is another journal.</summary>
[AppendOnly]
public sealed class Journal
{
    public const int KeyLength = 100;

    private readonly List<JournalLine> lines = [];

    private Journal()
    {
    }

    public JournalId Id { get; private init; }

    /// <summary>Names what it tells of, such as topup/17, so that no retry tells it twice.</summary>
    public string Key { get; private init; } = "";

    public JournalKind Kind { get; private init; }

    public BookingId? BookingId { get; private init; }

    /// <summary>The package whose escrow it moves, where it moves one.</summary>
    public PackageId? PackageId { get; private init; }

    /// <summary>Who brought it about; null where it was the platform itself.</summary>
    public UserId? ActorId { get; private init; }

    public Instant At { get; private init; }

    /// <summary>ISO 4217, of every line.</summary>
    public string Currency { get; private init; } = "";

    public IReadOnlyList<JournalLine> Lines => lines;

    /// <summary>Writes a journal. Postings of nothing are left out; one that is flawed is a bug and throws: not in balance, in two currencies, an account named twice.</summary>
    /// <param name="key">At most <see cref="KeyLength"/> characters.</param>
    public static Journal Of(JournalKind kind, string key, Instant at, UserId? actor, BookingId? booking, params IReadOnlyList<Posting> postings)
    {
        var told = postings.Where(posting => posting.Amount.Minor is not 0).ToList();
        if (WhyNotWritten(key, told) is { } flaw) throw new InvalidOperationException($"Journal {key} {flaw}.");

        var package = told.Select(posting => posting.Account.PackageId).FirstOrDefault(id => id is not null);
        var journal = new Journal
        {
            Kind = kind,
            Key = key,
            At = at,
            ActorId = actor,
            BookingId = booking,
            PackageId = package,
            Currency = told[0].Amount.Currency,
        };
        journal.lines.AddRange(told.Select((posting, index) => new JournalLine(index + 1, posting)));
        return journal;
    }

    // Amounts of two currencies throw by themselves when they are added.
    private static string? WhyNotWritten(string key, List<Posting> postings) =>
        key.Length is 0 or > KeyLength ? $"needs a key of 1 to {KeyLength} characters"
        : postings.Count < 2 ? "needs two lines or more"
        : postings.Select(posting => posting.Account).Distinct().Count() < postings.Count ? "names an account twice"
        : postings.Select(posting => posting.Amount).Aggregate((sum, amount) => sum + amount) is { Minor: not 0 } rest ? $"is out of balance by {rest}"
        : null;
}
