using System.Reflection;
using System.Text.RegularExpressions;
using NodaTime;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Scheduling;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Architecture;

/// <summary>Every "no" of the product, found by its type: a code for programs, a sentence for people.</summary>
public sealed partial class RefusalTests
{
    private const BindingFlags Everything = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    [Fact]
    public void Every_code_is_a_word_for_programs() => All().ShouldAllBe(refusal => Code().IsMatch(refusal.Code));

    [Fact]
    public void Every_sentence_is_for_a_person() => All()
        .Where(refusal => !Sentence().IsMatch(refusal.Sentence) || Tone().IsMatch(refusal.Sentence))
        .Select(refusal => $"{refusal.Code}: {refusal.Sentence}")
        .ShouldBeEmpty();

    [Fact]
    public void A_code_always_means_the_same_kind_of_no() => All()
        .GroupBy(refusal => refusal.Code, StringComparer.Ordinal)
        .Where(refusals => refusals.Select(refusal => refusal.Kind).Distinct().Count() > 1)
        .Select(refusals => refusals.Key)
        .ShouldBeEmpty();

    [Fact]
    public void They_are_kept_where_one_looks_for_them() => Repository.ProductTypes()
        .Where(type => !type.Name.EndsWith("Refusals", StringComparison.Ordinal) && type.GetFields(Everything).Any(field => field.FieldType == typeof(Refusal) && field.IsStatic && !field.Name.StartsWith('<')))
        .Select(type => type.FullName)
        .ShouldBeEmpty();

    internal static List<Refusal> All()
    {
        var homes = Repository.ProductTypes().Where(type => type.Name.EndsWith("Refusals", StringComparison.Ordinal)).ToList();
        var fields = homes.SelectMany(home => home.GetFields(Everything)).Select(field => field.GetValue(null)).OfType<Refusal>();
        var methods = homes.SelectMany(home => home.GetMethods(Everything)).Where(method => method.ReturnType == typeof(Refusal) && !method.IsPrivate).SelectMany(Answers);
        return [.. fields, .. methods];
    }

    private static IEnumerable<Refusal> Answers(MethodInfo method)
    {
        IEnumerable<object?[]> calls = [[]];
        foreach (var parameter in method.GetParameters())
        {
            calls = [.. calls.SelectMany(call => Samples(parameter.ParameterType).Select(sample => (object?[])[.. call, sample]))];
        }

        return calls.Select(call => method.Invoke(null, call)).OfType<Refusal>();
    }

    private static IEnumerable<object> Samples(Type type) =>
        type.IsEnum ? Enum.GetValues(type).Cast<object>()
        : type == typeof(Duration) ? [Duration.FromMinutes(45), Duration.FromHours(12), Duration.FromDays(60)]
        : type == typeof(int) ? [1, 12]
        : type == typeof(long) ? [1L, 12L]
        : type == typeof(string) ? ["Ada"]
        : type == typeof(Money) ? [new Money(5175, "EUR")]
        : type == typeof(Instant) ? [Instant.FromUtc(2026, 11, 24, 14, 0)]
        : type == typeof(LocalDate) ? [new LocalDate(2026, 11, 24)]
        : type == typeof(WeeklyWindow) ? [new WeeklyWindow(IsoDayOfWeek.Monday, 1320, 1500)]
        : typeof(System.Collections.IEnumerable).IsAssignableFrom(type) ? [new[] { "Ada" }]
        : throw new NotSupportedException($"A refusal is made from a {type.Name}: add a sample of it here.");

    [GeneratedRegex("^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Code();

    [GeneratedRegex(@"^[A-Z0-9“""].*[.]$", RegexOptions.ExplicitCapture)]
    private static partial Regex Sentence();

    // No exclamation mark, no please, no oops; and a code is for programs, never shown.
    [GeneratedRegex(@"!|\b[Pp]lease\b|\b[Oo]ops\b|\b[Ss]orry\b|[A-Z]{2,}_[A-Z]", RegexOptions.ExplicitCapture)]
    private static partial Regex Tone();
}
