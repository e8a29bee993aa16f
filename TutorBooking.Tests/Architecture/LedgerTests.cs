using System.Text.RegularExpressions;
using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Architecture;

/// <summary>The book of all money is only ever added to, and in one place.</summary>
public sealed partial class LedgerTests
{
    public static TheoryData<Type> Written() => [typeof(Journal), typeof(JournalLine)];

    [Theory]
    [MemberData(nameof(Written))]
    public void What_is_written_has_nothing_that_can_be_set(Type entity)
    {
        entity.IsDefined(typeof(AppendOnlyAttribute), inherit: false).ShouldBeTrue();
        entity.GetProperties().Where(property => property.SetMethod is { IsPrivate: false }).Select(property => property.Name).ShouldBeEmpty();
    }

    [Fact]
    public void No_code_changes_or_removes_what_is_written() => Places(Rewrites()).ShouldBeEmpty();

    [Fact]
    public void Journals_are_added_and_wallets_moved_in_one_place_only() =>
        Places(Adds()).ShouldAllBe(place => place.StartsWith("TutorBooking.Core/Payments/Ledger/LedgerPosting.cs"));

    private static IEnumerable<string> Places(Regex rule) =>
        from source in Repository.Sources("TutorBooking.Core")
        where !source.Path.Contains("/Migrations/", StringComparison.Ordinal)
        from Match found in rule.Matches(source.Text)
        select Repository.Place(source.Path, source.Text, found.Index);

    [GeneratedRegex(@"\b(Journals|JournalLines|Wallets)\b[^;]*\.(ExecuteDelete|ExecuteUpdate|Remove|RemoveRange|Update|UpdateRange)(Async)?\(", RegexOptions.ExplicitCapture)]
    private static partial Regex Rewrites();

    [GeneratedRegex(@"\b(Journals|JournalLines|Wallets)\.(Add|AddRange|AddAsync|AddRangeAsync)\(|\.Move\(line", RegexOptions.ExplicitCapture)]
    private static partial Regex Adds();
}
