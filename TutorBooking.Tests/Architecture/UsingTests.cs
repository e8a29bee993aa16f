using System.Text.RegularExpressions;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Architecture;

/// <summary>The one part of the format that no build looks at, so that it is heard of before <c>.ci/run</c>.</summary>
public sealed partial class UsingTests
{
    [Fact]
    public void Usings_stand_in_the_order_that_dotnet_format_gives_them() => Repository.AllSources()
        .Where(source => source.Path.EndsWith(".cs", StringComparison.Ordinal))
        .Select(source => (source.Path, Usings: Using().Matches(source.Text)))
        .Where(source => !source.Usings.SequenceEqual(source.Usings.OrderBy(Group).ThenBy(Rank).ThenBy(Name, StringComparer.InvariantCultureIgnoreCase)))
        .Select(source => source.Path)
        .ShouldBeEmpty();

    // Namespaces, then static ones, then names given here.
    private static int Group(Match line) => line.Groups["alias"].Success ? 2 : line.Groups["static"].Success ? 1 : 0;

    private static int Rank(Match line) => Name(line) is "System" || Name(line).StartsWith("System.", StringComparison.Ordinal) ? 0 : 1;

    private static string Name(Match line) => line.Groups["alias"].Success ? line.Groups["alias"].Value : line.Groups["name"].Value;

    [GeneratedRegex(@"^using (?<static>static )?((?<alias>\w+) = )?(?<name>[\w.]+)[^;()]*;", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Using();
}
