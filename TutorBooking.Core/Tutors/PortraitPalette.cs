namespace TutorBooking.Core.Tutors;

/// <summary>The colours of portraits. Written out, not tokens: a face does not change with the theme.</summary>
internal static class PortraitPalette
{
    public static readonly string[] Grounds =
        ["#f2d3ad", "#d4e5d5", "#f4cbbb", "#cddcec", "#e2d6ec", "#f2e3ab", "#cbe5e4", "#e3ddd1"];

    /// <summary>Light to dark; the shade is for neck, nose and lids.</summary>
    public static readonly (string Base, string Shade)[] Skins =
    [
        ("#f7d8c2", "#deb096"),
        ("#f0c7a6", "#d3a17f"),
        ("#e4b28b", "#c48e67"),
        ("#d09b70", "#ae784f"),
        ("#b57b52", "#935e3a"),
        ("#92603f", "#71452c"),
        ("#724a36", "#553324"),
    ];

    /// <summary>Black, espresso, brown, auburn, dark blond, blond, ginger, grey, white.</summary>
    public static readonly string[] HairColors =
        ["#211d20", "#3c251b", "#603f29", "#7d3d24", "#a2733f", "#d6ab60", "#bb5f2c", "#85888a", "#dddbd4"];

    /// <summary>What is worn, and what goes with it: the shirt below, the headscarf above.</summary>
    public static readonly (string Base, string Accent)[] Outfits =
    [
        ("#155a43", "#e9dcc0"),
        ("#2d4b79", "#dfe6ee"),
        ("#7b3049", "#e7c3ae"),
        ("#3c4a46", "#e6e2d6"),
        ("#a9512f", "#2f4a46"),
        ("#1f6c74", "#8a3f4f"),
        ("#b88320", "#345a6e"),
        ("#675688", "#d9cfe6"),
        ("#d8c8a8", "#4b6a58"),
        ("#8fa9b8", "#33455c"),
    ];

    /// <summary>Undyed colours that are common beside a skin; grey is left to those who choose it.</summary>
    public static int[] HairColorsBeside(int skin) => skin switch
    {
        1 => [2, 3, 4, 5, 6, 7],
        2 => [1, 2, 3, 5, 6],
        3 or 4 => [1, 2, 3],
        _ => [1, 2],
    };
}
