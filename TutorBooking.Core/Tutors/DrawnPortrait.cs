using System.Text;

namespace TutorBooking.Core.Tutors;

/// <summary>Portraits for people without a photo: a short recipe names the parts, the kit of heads draws them.</summary>
public static class DrawnPortrait
{
    // Not string.GetHashCode: that differs from process to process, and a face must not.
    private const ulong HashStart = 14695981039346656037;
    private const ulong HashFactor = 1099511628211;

    /// <summary>Whether the text is a recipe that <see cref="Svg"/> can draw.</summary>
    public static bool IsRecipe(string text) => PortraitRecipe.TryRead(text, out _);

    /// <summary>The portrait as an SVG document of 64 by 64 with a square ground.</summary>
    /// <exception cref="ArgumentException">The text is no recipe.</exception>
    public static string Svg(string recipe) =>
        PortraitRecipe.TryRead(recipe, out var parts)
            ? Draw(parts)
            : throw new ArgumentException($"'{recipe}' is not a portrait recipe.", nameof(recipe));

    /// <summary>The same name always gets the same head, whatever its case or the spaces around it.</summary>
    public static string RecipeFor(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var hash = HashStart;
        foreach (var part in Encoding.UTF8.GetBytes(name.Trim().Normalize().ToUpperInvariant()))
            hash = unchecked((hash ^ part) * HashFactor);
        return PortraitRecipe.FromNumber(hash).ToString();
    }

    // From back to front.
    private static string Draw(PortraitRecipe recipe)
    {
        var skin = PortraitPalette.Skins[recipe.Skin - 1];
        var hair = PortraitHair.Shapes[recipe.Hair];
        var outfit = PortraitPalette.Outfits[recipe.Outfit - 1];
        var hairColor = PortraitPalette.HairColors[recipe.HairColor - 1];
        var coverColor = hair.IsCloth ? outfit.Accent : hairColor;
        return string.Concat(
        [
            """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">""",
            $"""<rect width="64" height="64" fill="{PortraitPalette.Grounds[recipe.Ground - 1]}"/>""",
            Colored(coverColor, hair.Behind),
            PortraitClothes.Draw(recipe.Cut, outfit, skin),
            PortraitFace.Head(recipe.Face, skin, showsEars: !hair.CoversEars),
            Colored(hairColor, PortraitFace.Beards[recipe.Beard]),
            PortraitFace.Expression(recipe.Mouth, skin, hairColor, recipe.HasDarkBeard),
            Colored(coverColor, hair.InFront),
            PortraitFace.Glasses[recipe.Glasses],
            hair.CoversEars ? "" : PortraitFace.Earrings[recipe.Earrings],
            "</svg>",
        ]);
    }

    // The kit's shapes paint in currentColor, so one drawing serves every colour.
    private static string Colored(string color, string shapes) =>
        shapes.Length == 0 ? "" : $"""<g color="{color}" fill="currentColor">{shapes}</g>""";
}
