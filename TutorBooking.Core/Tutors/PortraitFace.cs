namespace TutorBooking.Core.Tutors;

/// <summary>Head, features, and what a face wears.</summary>
internal static class PortraitFace
{
    public const int MouthCount = 3;

    private const string Ink = "#2a1a14";
    private const string Ears = """<circle cx="20.4" cy="28.2" r="2.5"/><circle cx="43.6" cy="28.2" r="2.5"/>""";
    private const string Cheeks = """<g fill="#e0603f" fill-opacity=".13"><circle cx="24.8" cy="32.2" r="2.5"/><circle cx="39.2" cy="32.2" r="2.5"/></g>""";
    private const string Eyes = $"""<g fill="{Ink}"><circle cx="27.2" cy="27.6" r="1.45"/><circle cx="36.8" cy="27.6" r="1.45"/></g><g fill="#fff" fill-opacity=".85"><circle cx="27.7" cy="27.1" r=".42"/><circle cx="37.3" cy="27.1" r=".42"/></g>""";
    private const string FullBeard =
        """<path d="M20.5 27.6C20 38.8 25.4 45.2 32 45.2S44 38.8 43.5 27.6C42.8 31 40.8 33.4 37.8 33 35.6 31.8 33.6 31.8 32 32.4 30.4 31.8 28.4 31.8 26.2 33 23.2 33.4 21.2 31 20.5 27.6Z"/>""";

    /// <summary>Oval, round, square: one skull, so that every hair shape fits, and three jaws.</summary>
    public static readonly string[] Outlines =
    [
        "M20.5 26C20.5 17 25 12 32 12S43.5 17 43.5 26C43.5 36 38.4 42 32 42S20.5 36 20.5 26Z",
        "M20.4 26C20.4 17 25 12 32 12S43.6 17 43.6 26C44.2 36.2 39.2 41.2 32 41.2S19.8 36.2 20.4 26Z",
        "M20.5 26C20.5 17 25 12 32 12S43.5 17 43.5 26C43.6 31.4 43.2 35.4 41.4 38.2 39.4 41.2 36.4 42.8 32 42.8S24.6 41.2 22.6 38.2C20.8 35.4 20.4 31.4 20.5 26Z",
    ];

    /// <summary>None, full, moustache, stubble, goatee.</summary>
    public static readonly string[] Beards =
    [
        "",
        FullBeard,
        """<path d="M32 32.2c-1.8-1.1-4.8-.7-6.2 1.9 2 .8 4.6.7 6.2-.4 1.6 1.1 4.2 1.2 6.2.4-1.4-2.6-4.4-3-6.2-1.9Z"/>""",
        """<path opacity=".26" d="M20.6 29C20.8 38 25.4 41.9 32 41.9S43.2 38 43.4 29C42.6 32 40.8 33.4 37.8 33 35.6 31.8 33.6 31.8 32 32.4 30.4 31.8 28.4 31.8 26.2 33 23.2 33.4 21.4 32 20.6 29Z"/>""",
        """<path d="M32 32.1c-2.6-.9-5 .3-5.4 3-.2 4.6 1.6 8.7 5.4 8.7s5.6-4.1 5.4-8.7c-.4-2.7-2.8-3.9-5.4-3Z"/>""",
    ];

    /// <summary>None, dark and straight, dark and round, tortoiseshell.</summary>
    public static readonly string[] Glasses =
    [
        "",
        """<g fill="#fff" fill-opacity=".06" stroke="#26302c" stroke-width="1.3"><rect x="22.8" y="24.6" width="7.8" height="5.8" rx="1.5"/><rect x="33.4" y="24.6" width="7.8" height="5.8" rx="1.5"/><path fill="none" d="M30.6 26.6c.9-.5 1.9-.5 2.8 0M22.8 26.2l-2.2-.5M41.2 26.2l2.2-.5"/></g>""",
        """<g fill="#fff" fill-opacity=".06" stroke="#26302c" stroke-width="1.2"><circle cx="27" cy="27.5" r="3.9"/><circle cx="37" cy="27.5" r="3.9"/><path fill="none" d="M30.9 26.9c.7-.4 1.5-.4 2.2 0M23.1 26.9l-2.4-.6M40.9 26.9l2.4-.6"/></g>""",
        """<g fill="#fff" fill-opacity=".08" stroke="#7d4a1f" stroke-width="1.5"><path d="M22.6 25.3c2.6-1 5.6-1 8.2 0 .2 3.8-1 5.8-4 5.8s-4.4-2-4.2-5.8ZM33.2 25.3c2.6-1 5.6-1 8.2 0 .2 3.8-1.2 5.8-4.2 5.8s-4.2-2-4-5.8Z"/><path fill="none" d="M30.8 26.3c.8-.4 1.6-.4 2.4 0"/></g>""",
    ];

    /// <summary>None, studs, hoops.</summary>
    public static readonly string[] Earrings =
    [
        "",
        """<g fill="#f6efdc" stroke="#a77b2a" stroke-width=".5"><circle cx="20" cy="30.8" r="1.1"/><circle cx="44" cy="30.8" r="1.1"/></g>""",
        """<g fill="none" stroke="#c8962f" stroke-width="1.1"><circle cx="19.8" cy="33" r="2.5"/><circle cx="44.2" cy="33" r="2.5"/></g>""",
    ];

    public static string Head(int outline, (string Base, string Shade) skin, bool showsEars) =>
        $"""<g fill="{skin.Base}">{(showsEars ? Ears : "")}<path d="{Outlines[outline - 1]}"/></g>""";

    public static string Expression(int mouth, (string Base, string Shade) skin, string hairColor, bool inDarkBeard) =>
        Cheeks + Brows(hairColor) + Eyes
        + $"""<path fill="none" stroke="{skin.Shade}" stroke-width="1.4" stroke-linecap="round" d="M32.1 28.4c-.6 1.5-1.1 2.4-.9 3"/>"""
        + Mouth(mouth, inDarkBeard ? skin.Base : Ink);

    // Brows a little into ink, so that white hair still leaves a look.
    private static string Brows(string hairColor) =>
        $"""<g fill="none" stroke-width="1.2" stroke-linecap="round"><path stroke="{hairColor}" d="M24.8 23.5c1.3-.9 3-1.1 4.5-.5M39.2 23.5c-1.3-.9-3-1.1-4.5-.5"/><path stroke="{Ink}" stroke-opacity=".35" d="M24.8 23.5c1.3-.9 3-1.1 4.5-.5M39.2 23.5c-1.3-.9-3-1.1-4.5-.5"/></g>""";

    // A calm smile, a wide one, an open one.
    private static string Mouth(int mouth, string color) => mouth switch
    {
        1 => $"""<path fill="none" stroke="{color}" stroke-opacity=".8" stroke-width="1.4" stroke-linecap="round" d="M28.9 35.6c1.9 1.7 4.3 1.7 6.2 0"/>""",
        2 => $"""<path fill="none" stroke="{color}" stroke-opacity=".8" stroke-width="1.4" stroke-linecap="round" d="M27.7 35.1c2.4 2.5 6.2 2.5 8.6 0"/>""",
        _ => """<path fill="#7c2f2b" d="M27.6 35h8.8c-.5 3-2.3 4.3-4.4 4.3s-3.9-1.3-4.4-4.3Z"/><path fill="#fff" d="M28.1 35h7.8c-.1.7-.3 1.2-.5 1.6h-6.8c-.2-.4-.4-.9-.5-1.6Z"/>""",
    };
}
