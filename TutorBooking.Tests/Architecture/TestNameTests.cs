using System.Reflection;
using System.Text.RegularExpressions;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Architecture;

public sealed partial class TestNameTests
{
    private const int LongestFile = 250;

    [Fact]
    public void A_test_is_named_by_a_sentence_that_is_true_of_the_product() => typeof(TestNameTests).Assembly.GetTypes()
        .SelectMany(type => type.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly))
        .Where(method => method.IsDefined(typeof(FactAttribute), inherit: true) && !Sentence().IsMatch(method.Name))
        .Select(method => $"{method.DeclaringType?.Name}.{method.Name}")
        .ShouldBeEmpty();

    [Fact]
    public void No_file_is_too_long_to_be_read_at_a_sitting() => Repository.AllSources()
        .Select(source => (source.Path, Length: source.Text.AsSpan().Count('\n')))
        .Where(source => source.Length > LongestFile)
        .Select(source => $"{source.Path} has {source.Length} lines")
        .ShouldBeEmpty();

    [GeneratedRegex("^[A-Z][a-z]*(_[A-Za-z0-9]+){2,}$", RegexOptions.ExplicitCapture)]
    private static partial Regex Sentence();
}
