using System.Globalization;
using System.Xml.Linq;
using TutorBooking.Core.Tutors;

namespace TutorBooking.Tests.Core.Tutors;

public sealed class DrawnPortraitTests
{
    private const string Plain = "g1-s1-f1-h1-k1-c1-t1-m1-e0-b0-j0";

    private static readonly XName Svg = XName.Get("svg", "http://www.w3.org/2000/svg");
    private static readonly string[] Names = ["Ada Lovelace", "Jonas", "Mei Chen", "Łukasz Żak", "李小龍", "O’Neill", ""];

    [Fact]
    public void The_same_name_always_gives_the_same_recipe()
    {
        foreach (var name in Names)
            DrawnPortrait.RecipeFor($" {name.ToUpperInvariant()} ").ShouldBe(DrawnPortrait.RecipeFor(name));
        // Written down, so that a change of the hash cannot change everybody's face unseen.
        DrawnPortrait.RecipeFor("Ada Lovelace").ShouldBe("g5-s3-f3-h2-k1-c7-t3-m1-e0-b0-j0");
    }

    [Fact]
    public void Names_give_recipes_and_many_of_them()
    {
        var recipes = Enumerable.Range(0, 500).Select(number => DrawnPortrait.RecipeFor($"Student {number}")).ToList();
        recipes.ShouldAllBe(recipe => DrawnPortrait.IsRecipe(recipe));
        recipes.Distinct(StringComparer.Ordinal).Count().ShouldBeGreaterThan(490);
    }

    [Fact]
    public void Every_recipe_of_the_kit_yields_well_formed_xml_without_a_script()
    {
        var recipes = RecipesOfTheKit().ToList();
        recipes.Count.ShouldBeGreaterThan(1000);
        foreach (var recipe in recipes)
        {
            var root = XDocument.Parse(DrawnPortrait.Svg(recipe)).Root.ShouldNotBeNull();
            root.Name.ShouldBe(Svg);
            root.Attribute("viewBox").ShouldNotBeNull().Value.ShouldBe("0 0 64 64");
            root.DescendantsAndSelf().ShouldAllBe(element => IsHarmless(element), recipe);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("g1")]
    [InlineData("Helena Duarte")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("g0-s1-f1-h1-k1-c1-t1-m1-e0-b0-j0")]
    [InlineData("g99-s1-f1-h1-k1-c1-t1-m1-e0-b0-j0")]
    [InlineData("g01-s1-f1-h1-k1-c1-t1-m1-e0-b0-j0")]
    [InlineData("g+1-s1-f1-h1-k1-c1-t1-m1-e0-b0-j0")]
    [InlineData("g٣-s1-f1-h1-k1-c1-t1-m1-e0-b0-j0")]
    [InlineData("s1-g1-f1-h1-k1-c1-t1-m1-e0-b0-j0")]
    [InlineData("G1-S1-F1-H1-K1-C1-T1-M1-E0-B0-J0")]
    [InlineData(" " + Plain)]
    [InlineData(Plain + "-")]
    [InlineData(Plain + "-x1")]
    public void What_is_not_a_recipe_is_refused(string text)
    {
        DrawnPortrait.IsRecipe(text).ShouldBeFalse();
        Should.Throw<ArgumentException>(() => DrawnPortrait.Svg(text));
    }

    // Every value of every part, and the parts that overlap in the drawing in all combinations.
    private static IEnumerable<string> RecipesOfTheKit()
    {
        var singles = Enumerable.Range(0, 11).SelectMany(place => Values(Plain, place));
        var heads = Values(Plain, 3).SelectMany(hair => Values(hair, 8)).SelectMany(glasses => Values(glasses, 9))
            .SelectMany(beard => Values(beard, 10)).SelectMany(earrings => Values(earrings, 2));
        return singles.Concat(heads);
    }

    private static IEnumerable<string> Values(string recipe, int place)
    {
        for (var number = 0; number < 100; number++)
        {
            var parts = recipe.Split('-');
            parts[place] = parts[place][..1] + number.ToString(CultureInfo.InvariantCulture);
            var candidate = string.Join('-', parts);
            if (DrawnPortrait.IsRecipe(candidate))
                yield return candidate;
        }
    }

    private static bool IsHarmless(XElement element) =>
        element.Name.LocalName is "svg" or "g" or "path" or "circle" or "rect"
        && element.Attributes().All(attribute => attribute.IsNamespaceDeclaration
            || !(attribute.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase) || attribute.Name.LocalName is "href" or "style"));
}
