using System.Text.RegularExpressions;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Architecture;

/// <summary>A switch over a closed set of words names every word, so that a new one breaks the build wherever it matters.</summary>
public sealed partial class SwitchTests
{
    [Theory]
    [InlineData("TutorBooking.Core")]
    [InlineData("TutorBooking.Web")]
    public void A_switch_over_states_has_no_arm_for_the_rest(string project)
    {
        var evasions =
            from source in Repository.Sources(project)
            from Match opening in Switch().Matches(source.Text)
            let start = opening.Index + opening.Length
            let body = Body(source.Text, start)
            where State().IsMatch(WithoutNested(body)) && Rest().Match(WithoutNested(body)) is { Success: true }
            select Repository.Place(source.Path, source.Text, opening.Index);

        evasions.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("status switch { BookingStatus.Pending => 1, _ => 2 }", true)]
    [InlineData("status switch { BookingStatus.Pending => x switch { _ => 2 }, BookingStatus.Confirmed => 3 }", false)]
    [InlineData("switch (status) { case Party.Tutor: return 1; default: return 2; }", true)]
    [InlineData("count switch { 0 => 1, _ => 2 }", false)]
    public void The_rule_itself_sees_what_it_should(string code, bool isEvasion)
    {
        var opening = Switch().Match(code);
        var body = WithoutNested(Body(code, opening.Index + opening.Length));

        (State().IsMatch(body) && Rest().IsMatch(body)).ShouldBe(isEvasion);
    }

    private static string Body(string text, int start)
    {
        var depth = 1;
        var end = start;
        for (; end < text.Length && depth > 0; end++)
        {
            depth += text[end] switch { '{' => 1, '}' => -1, _ => 0 };
        }

        return text[start..end];
    }

    // Switches and patterns inside an arm are looked at on their own.
    private static string WithoutNested(string body)
    {
        var depth = 0;
        return string.Concat(body.Where(letter =>
        {
            depth += letter switch { '{' => 1, '}' => -1, _ => 0 };
            return depth is 0;
        }));
    }

    [GeneratedRegex(@"\bswitch\s*(\([^)]*\)\s*)?\{", RegexOptions.ExplicitCapture)]
    private static partial Regex Switch();

    [GeneratedRegex(@"\b(BookingStatus|TutorStatus|Party|RefusalKind|BookingAction|BookingNewsKind|BookingEventKind|MoneyRule|DisputeState|DisputeReason|ProposalState|NoShowEffect|LessonType|JournalKind|LedgerAccountKind|LedgerRule|TopUpState|CreditState|PackageStatus|DatabaseEngine|PaidWith|PageFrame)\.[A-Z]", RegexOptions.ExplicitCapture)]
    private static partial Regex State();

    [GeneratedRegex(@"(^|[\s,])_(\s+when\b[^=]*)?\s*=>|\bdefault\s*:", RegexOptions.ExplicitCapture)]
    private static partial Regex Rest();
}
