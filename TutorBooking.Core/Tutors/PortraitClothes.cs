namespace TutorBooking.Core.Tutors;

/// <summary>Shoulders and what is worn on them.</summary>
internal static class PortraitClothes
{
    public const int CutCount = 6;

    private const string Shoulders = "M6.5 66C6.5 53 17.5 47.2 32 47.2S57.5 53 57.5 66Z";
    private const string Neck = "M26.8 35.5h10.4v11.2c0 3.8-10.4 3.8-10.4 0Z";
    private const string Fold = """fill="none" stroke="#000" stroke-opacity=".2" stroke-width="1.2" stroke-linecap="round" """;

    public static string Draw(int cut, (string Base, string Accent) outfit, (string Base, string Shade) skin) =>
        $"""<path fill="{outfit.Base}" d="{Shoulders}"/>"""
        + Below(cut, outfit, skin)
        + $"""<path fill="{skin.Shade}" d="{Neck}"/>"""
        + Above(cut, outfit);

    // Under the neck: what an open collar shows.
    private static string Below(int cut, (string Base, string Accent) outfit, (string Base, string Shade) skin) => cut switch
    {
        3 => $"""<path fill="{skin.Shade}" d="M26.4 46.6 32 57.4l5.6-10.8Z"/>""",
        5 => $"""<path fill="{outfit.Accent}" d="M26.4 44.4 23.4 47.8 32 66l8.6-18.2-3-3.4Z"/>""",
        6 => $"""<path fill="{skin.Shade}" d="M21 49c2.6 5.4 6.6 7.4 11 7.4S40.4 54.4 43 49c-7-3-15-3-22 0Z"/>""",
        _ => "",
    };

    private static string Above(int cut, (string Base, string Accent) outfit) => cut switch
    {
        1 => $"""<path {Fold}d="M25.4 48.2c2 3.6 11.2 3.6 13.2 0"/>""",
        2 => $"""<path fill="{outfit.Accent}" d="M26.4 44.8 32 50.6l-4.8 4.8-4-7.6ZM37.6 44.8 32 50.6l4.8 4.8 4-7.6Z"/><path {Fold}d="M32 51.5V64"/>""",
        3 => $"""<path {Fold}d="M26 47.2 32 58l6-10.8"/>""",
        4 => $"""<path fill="{outfit.Base}" d="M25.2 43.4c4.2 2 9.4 2 13.6 0l.8 5.6c-4.6 2.6-10.6 2.6-15.2 0Z"/><path {Fold}d="M25 48.6c4.4 2.4 9.6 2.4 14 0"/>""",
        5 => $"""<path fill="{outfit.Base}" d="M26.8 44.4 21.4 50.6l3.4 2-1.6 2.2L31.6 66H18l2.8-17.6ZM37.2 44.4l5.4 6.2-3.4 2 1.6 2.2L32.4 66H46l-2.8-17.6Z"/><path {Fold}d="M25.8 45.8 21.6 50.7l3.2 1.9-1.6 2.2L31 64.6M38.2 45.8l4.2 4.9-3.2 1.9 1.6 2.2L33 64.6"/>""",
        _ => "",
    };
}
