using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Architecture;

/// <summary>What the markup of pages may not say, read from its sources; how pages look and behave is the browser tests' business.</summary>
public sealed partial class PageTests
{
    private static readonly List<(string Path, string Text)> Markup =
        [.. Repository.Sources("TutorBooking.Web").Where(source => source.Path.EndsWith(".razor", StringComparison.Ordinal))];

    [Fact]
    public void No_page_styles_or_scripts_inline() => Violations(Inline()).ShouldBeEmpty();

    // A word that touches it turns code into text, as in a mail address.
    [Fact]
    public void No_page_prints_its_own_code() => Violations(GluedCode()).ShouldBeEmpty();

    // What is given to a parameter of text is text: a member's name needs an @ before it, unless it names the field of a form.
    [Fact]
    public void No_component_is_given_code_as_text()
    {
        var texts = Repository.ProductTypes().Where(type => type.IsAssignableTo(typeof(ComponentBase)))
            .SelectMany(type => type.GetProperties().Where(property => property.PropertyType == typeof(string)).Select(property => (type.Name, property.Name))).ToHashSet();

        (from source in Markup
         from Match tag in ComponentTag().Matches(source.Text)
         from Match given in MemberAsText().Matches(tag.Value)
         where texts.Contains((tag.Groups["name"].Value, given.Groups["parameter"].Value))
         where !given.Value.Contains("Name=\"Input.", StringComparison.Ordinal)
         select $"{Repository.Place(source.Path, source.Text, tag.Index)}: {given.Value.Trim()}").ShouldBeEmpty();
    }

    [Fact]
    public void No_page_loads_anything_from_a_foreign_host() => Violations(ForeignResource()).ShouldBeEmpty();

    [Fact]
    public void A_page_on_a_circuit_tells_when_its_controls_work() => Markup
        .Where(source => Page().IsMatch(source.Text) && Circuit().IsMatch(source.Text) && !source.Text.Contains("<InteractiveMark", StringComparison.Ordinal))
        .Select(source => source.Path)
        .ShouldBeEmpty();

    [Fact]
    public void A_page_on_a_circuit_stands_in_the_frame_of_the_application() => Markup
        .Where(source => Page().IsMatch(source.Text) && Circuit().IsMatch(source.Text) && !AppFrame().IsMatch(source.Text))
        .Select(source => source.Path)
        .ShouldBeEmpty();

    // Anything else answers text that it cannot read with an error of the program.
    [Fact]
    public void What_an_address_says_is_taken_as_text() => Repository.ProductTypes()
        .SelectMany(type => type.GetProperties())
        .Where(property => property.IsDefined(typeof(SupplyParameterFromQueryAttribute), inherit: true)
            && property.PropertyType != typeof(string) && property.PropertyType != typeof(string[]))
        .Select(property => $"{property.DeclaringType?.Name}.{property.Name}")
        .ShouldBeEmpty();

    [Fact]
    public void Every_page_has_a_title() => Markup
        .Where(source => Page().IsMatch(source.Text) && !source.Text.Contains("<PageTitle", StringComparison.Ordinal))
        .Select(source => source.Path)
        .ShouldBeEmpty();

    [Fact]
    public void Whoever_listens_lets_go() => Repository.Sources("TutorBooking.Web")
        .Where(source => Listens().IsMatch(source.Text) && !LetsGo().IsMatch(source.Text))
        .Select(source => source.Path)
        .ShouldBeEmpty();

    [Fact]
    public void Colours_are_named_in_one_file_only()
    {
        var styles = Directory.EnumerateFiles(Path.Combine(Repository.Root, "TutorBooking.Web"), "*.css", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
            .Where(path => !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal) && !path.EndsWith("wwwroot/tokens.css", StringComparison.Ordinal));

        (from path in styles
         let text = File.ReadAllText(Path.Combine(Repository.Root, path))
         from Match colour in RawColour().Matches(text)
         select $"{Repository.Place(path, text, colour.Index)} says {colour.Value}").ShouldBeEmpty();
    }

    private static IEnumerable<string> Violations(Regex rule) =>
        from source in Markup
        from Match found in rule.Matches(source.Text)
        select $"{Repository.Place(source.Path, source.Text, found.Index)}: {found.Value.Trim()}";

    [GeneratedRegex(@"\w@(if|for|foreach|while|switch)\b")]
    private static partial Regex GluedCode();

    // A value in quotation marks may hold a > of its own, as a lambda does.
    [GeneratedRegex(@"<(?<name>[A-Z]\w*)(""[^""]*""|[^"">])*>", RegexOptions.ExplicitCapture)]
    private static partial Regex ComponentTag();

    [GeneratedRegex(@"\s(?<parameter>[A-Z]\w*)=""[A-Za-z]\w*(\.[A-Z]\w*)+""", RegexOptions.ExplicitCapture)]
    private static partial Regex MemberAsText();

    [GeneratedRegex(@"\sstyle\s*=\s*""|<style\b|<script(?![^>]*\ssrc=)|\son[a-z]+\s*=\s*""(?!@)|""javascript:", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Inline();

    [GeneratedRegex(@"<(link|script|img|iframe|source|video|audio)\b[^>]*\s(src|href|srcset)\s*=\s*""(https?:)?//[^""]*", RegexOptions.ExplicitCapture)]
    private static partial Regex ForeignResource();

    [GeneratedRegex("^@page ", RegexOptions.Multiline)]
    private static partial Regex Page();

    // Both load the component library and its policy.
    [GeneratedRegex("^@layout (AppLayout|FocusLayout)\r?$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex AppFrame();

    [GeneratedRegex("^@rendermode ", RegexOptions.Multiline)]
    private static partial Regex Circuit();

    [GeneratedRegex(@"\.On(Bookings|Slots|Notices|Profile|Wallet|Earnings|Packages)\(", RegexOptions.ExplicitCapture)]
    private static partial Regex Listens();

    [GeneratedRegex(@"@implements I(Async)?Disposable|: .*\bI(Async)?Disposable\b|@inherits (PageComponent|PagedPage)\b|: (PageComponent|PagedPage)\b", RegexOptions.ExplicitCapture)]
    private static partial Regex LetsGo();

    [GeneratedRegex(@"#[0-9a-fA-F]{3,8}\b(?=[^{}]*[;}])|\b(rgb|rgba|hsl|oklch)\(\s*\d", RegexOptions.ExplicitCapture)]
    private static partial Regex RawColour();
}
