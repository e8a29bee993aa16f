using System.Text.RegularExpressions;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Architecture;

/// <summary>An assertion that is skipped where there is nothing has asserted nothing.</summary>
public sealed partial class AssertionTests
{
    [Fact]
    public void No_assertion_hangs_on_something_that_may_be_nothing()
    {
        var skipped =
            from source in Repository.Sources("TutorBooking.Tests")
            where source.Path is not "TutorBooking.Tests/Architecture/AssertionTests.cs"
            from Match match in Skipped().Matches(source.Text)
            select Repository.Place(source.Path, source.Text, match.Index);

        skipped.ShouldBeEmpty("put what may be null into parentheses, so that null itself is compared: (x?.Y).ShouldBe(…)");
    }

    [Theory]
    [InlineData("x?.Code.ShouldBe(1)", true)]
    [InlineData("x?.ShouldNotBeNull()", true)]
    [InlineData("x?[0].Code.ShouldBe(1)", true)]
    [InlineData("x?.Of(a, b(c))!.Code?.Length\n    .ShouldBe(1)", true)]
    [InlineData("x.Find(y => y?.Z is 1)?.Of<int>().ShouldBe(1)", true)]
    [InlineData("(x?.Code).ShouldBe(1)", false)]
    [InlineData("x.Find(y => y?.Code is 1).ShouldBe(1)", false)]
    [InlineData("var y = x?.Code;\n y.ShouldBe(1)", false)]
    [InlineData("y.ShouldBe(x?.Code); z.ShouldBe(1)", false)]
    public void The_rule_itself_sees_what_it_should(string code, bool isSkipped) => Skipped().IsMatch(code).ShouldBe(isSkipped);

    // From the question mark on nothing but members, indexes and calls with their balanced arguments, up to the assertion.
    [GeneratedRegex(
        @"\?(?=\.|\[)(\s*[!?]?\.\s*\w+|<[\w\s,.]+>|\[[^\]]*\]|!|\((?>[^()]|(?<open>\()|(?<-open>\)))*(?(open)(?!))\))*?\s*[!?]?\.\s*Should[A-Z]",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Skipped();
}
