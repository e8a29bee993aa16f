namespace TutorBooking.Core.Tutors;

/// <summary>What grows or is worn on a head, in a layer behind it and one in front.</summary>
internal static class PortraitHair
{
    private const string Strands = """fill="none" stroke="#000" stroke-opacity=".16" stroke-width="1" stroke-linecap="round" """;

    /// <summary>In the order of the recipe's numbers.</summary>
    public static readonly Shape[] Shapes =
    [
        Bald, Parted, Tousled, Cropped, Curls, Afro, Bob, LongStraight, LongWavy, Bun,
        Ponytail, Braids, Pixie, Receding, LongCurls, Headscarf, Turban, Shoulder,
    ];

    /// <summary>The cuts that say least about a person: a name alone tells neither sex nor age.</summary>
    public static readonly int[] ForAnyone = [2, 4, 12];

    private static Shape Bald => new("", """<path fill="#fff" fill-opacity=".25" d="M24.6 18.4c1.4-2.6 3.6-4 6.4-4.2-1.8 1.2-3.8 2.8-6.4 4.2Z"/>""");

    private static Shape Parted => new(
        "",
        $"""<path d="M20 27C18 14.6 24 9.4 32.4 9.2 41.6 9 46.3 15.2 44 27 43.6 23.6 42.7 21 41.2 18.8 36.4 19.8 30.4 19.2 26.6 16.2 24.2 18.8 20.8 21.6 20 27Z"/><path {Strands}d="M27 15.6c3.2-2.8 8-3.6 11.8-2.4"/>""");

    private static Shape Tousled => new(
        "",
        $"""<path d="M20.1 27C18.4 21.4 18 15.8 21.4 12.8 22.2 9.6 26.4 7.8 29.2 8.8 31.8 6.4 37 6.8 38.6 9.6 43 9.8 46.2 13.6 44.8 18.2 45.4 21 44.6 24.2 43.9 27 43.4 23.2 42.4 20.4 40.8 18 38.8 19.4 36.4 19 35 17.4 33 19.4 30 19.2 28.2 17.6 26.2 19.6 24 19.2 23.2 18.2 21.4 20.6 20.6 23.4 20.1 27Z"/><path {Strands}d="M29.2 9c-1.2 1.2-1.6 2.4-1.4 3.8M38.4 9.8c-1.4.6-2.2 1.6-2.6 3"/>""");

    private static Shape Cropped => new(
        "",
        """<path d="M20.3 26C19.4 15.4 24.6 10.6 32 10.6S44.6 15.4 43.7 26C43.2 21.8 42 18.8 40 17.4 35 15.8 29 15.8 24 17.4 22 18.8 20.8 21.8 20.3 26Z"/>""");

    private static Shape Curls => new(
        "",
        $"""<circle cx="20.8" cy="23.2" r="2.4"/><circle cx="43.2" cy="23.2" r="2.4"/><circle cx="21" cy="18.8" r="3.4"/><circle cx="43" cy="18.8" r="3.4"/><circle cx="23.6" cy="14" r="4"/><circle cx="40.4" cy="14" r="4"/><circle cx="28.6" cy="11" r="4.2"/><circle cx="35.4" cy="11" r="4.2"/><circle cx="28" cy="15.4" r="3.8"/><circle cx="36" cy="15.4" r="3.8"/><circle cx="32" cy="14.2" r="4.2"/><path {Strands}d="M26.4 12.6c.6-1.4 2.2-2 3.6-1.4M34.6 14.8c.4-1.4 2-2.2 3.4-1.6M22.4 17.6c.2-1.4 1.4-2.4 2.8-2.2M40.8 18c.4-1 1.6-1.6 2.6-1.2"/>""");

    private static Shape Afro => new(
        """<circle cx="32" cy="20" r="15.5"/><circle cx="18" cy="25.5" r="5"/><circle cx="46" cy="25.5" r="5"/><circle cx="17" cy="18" r="5"/><circle cx="47" cy="18" r="5"/><circle cx="21" cy="11" r="5"/><circle cx="43" cy="11" r="5"/><circle cx="27.5" cy="7" r="5"/><circle cx="36.5" cy="7" r="5"/>""",
        """<path d="M20.2 27C18.8 18 23.6 12 32 12S45.2 18 43.8 27C43 21.4 39.6 17.8 32 17.8S21 21.4 20.2 27Z"/>""");

    private static Shape Bob => new(
        """<path d="M16.4 39.6C14 22 18 8.6 32 8.6S50 22 47.6 39.6C47.2 42.6 43.6 43.2 41 42.6H23C20.4 43.2 16.8 42.6 16.4 39.6Z"/>""",
        $"""<path d="M22.6 38.6C20.4 40 18.2 39 18.4 36 17.6 20 22 10.2 32 10.2S46.4 20 45.6 36C45.8 39 43.6 40 41.4 38.6 43 34 43.2 26 42.2 21 36 22.4 28 22.4 21.8 21 20.8 26 21 34 22.6 38.6Z"/><path {Strands}d="M27.4 14.4c-.6 2-.8 4-.6 6M36.6 14.4c.6 2 .8 4 .6 6"/>""",
        CoversEars: true);

    private static Shape LongStraight => new(
        """<path d="M15.4 57C12.4 31 16.8 8.8 32 8.8S51.6 31 48.6 57Z"/>""",
        $"""<path d="M21.4 36.5C17.2 24 22.6 11.4 32 11.4S46.8 24 42.6 36.5C44 27 37.8 22 32 14.8 26.2 22 20 27 21.4 36.5Z"/><path {Strands}d="M32 11.4v3.2M17.6 52c-1-8-.8-15 .4-21M46.4 52c1-8 .8-15-.4-21"/>""",
        CoversEars: true);

    private static Shape LongWavy => new(
        """<path d="M17.4 56.5C13.4 53.6 16.4 48.8 14.4 45 12.4 41 15.8 37.4 15 32.8 13.4 19 19.4 8.4 32.4 8.6 45.2 8.8 50.4 19 49 32.8 48.2 37.4 51.6 41 49.6 45 47.6 48.8 50.6 53.6 46.6 56.5Z"/>""",
        $"""<path d="M20.8 35C17 23 23 11 32.6 10.8 42 10.6 47 22 43.2 35 44 28 41.2 21.4 37.2 15.4 34 20.8 27.4 23.6 22.6 24 20.8 27 20.2 31 20.8 35Z"/><path {Strands}d="M37.2 15c-3.8 4-8.6 6.4-13.8 7.2M17.2 47c-1.4-3.6.8-6.4.4-10.6M46.8 47c1.4-3.6-.8-6.4-.4-10.6"/>""",
        CoversEars: true);

    private static Shape Bun => new(
        $"""<circle cx="32" cy="7.8" r="5.8"/><path {Strands}d="M28.6 7.4c1.4-2.4 5-2.6 6.6-.6"/>""",
        $"""<path d="M20.1 27.4C18.8 15.6 24.8 10.4 32 10.4S45.2 15.6 43.9 27.4C42.8 21.8 39 17 32 16.6 25 17 21.2 21.8 20.1 27.4Z"/><path {Strands}d="M32 12v3.6M27.4 12.8c-1.4 1.2-2.6 2.8-3.4 4.6M36.6 12.8c1.4 1.2 2.6 2.8 3.4 4.6"/>""");

    private static Shape Ponytail => new(
        """<path d="M41.5 13.5C50 14 53.4 23 51 32 49.6 38 52 44 48.6 50.6 43.6 48.6 42 42 43 35Z"/>""",
        $"""<path d="M20 28.5C18.4 15.6 24.6 10 32.4 10 41 10 45.6 16 43.9 27 42.6 21.4 39.4 17.6 34.4 15.6 31.6 20 26.6 22.8 22 23.2 21 24.8 20.4 26.6 20 28.5Z"/><path {Strands}d="M34.4 15.2c2.6-1.6 5.6-1.8 8.2-.6"/>""");

    private static Shape Braids => new(
        """<path d="M18 42C14.5 22 19.5 8.8 32 8.8S49.5 22 46 42Z"/><g fill="none" stroke="currentColor" stroke-width="3.8" stroke-linecap="round"><path d="M19.4 24c-2 8-2 16-1.6 24M23 34c-1 6-1 10-.8 15.5M44.6 24c2 8 2 16 1.6 24M41 34c1 6 1 10 .8 15.5M16.6 28c-1.6 6-1.8 10-1.8 15M47.4 28c1.6 6 1.8 10 1.8 15"/></g>""",
        $"""<path d="M21.2 33C18 21 23.4 10.8 32 10.8S46 21 42.8 33C43.2 25 39.4 19.4 33.6 15.2 28.4 20 20.8 25 21.2 33Z"/><path {Strands}d="M33.6 15c-4.6 3.4-9 7-11.6 12M30.4 12.4c-4 1.6-7.6 5-9.4 9.6M35.4 15.2c3.4 2.8 6 6.6 7.2 11M37 12.4c3 1.8 5.2 4.8 6.4 8.4"/>""",
        CoversEars: true);

    private static Shape Pixie => new(
        "",
        $"""<path d="M19.9 30.5C17.6 15 24.2 9.2 32.6 9.2 41.4 9.2 46.2 16 44.1 30.5 43.7 25 42.4 20.8 39.6 17.6 35.6 21.6 29 24 22.4 23.6 21.2 25.6 20.6 28 19.9 30.5Z"/><path {Strands}d="M37 13c-3.2 3.8-7.4 6.2-12 7.2"/>""");

    private static Shape Receding => new(
        """<path d="M19 28.4C17.6 24.6 18.6 20 21.6 17.8L24 22 20.6 28.6ZM45 28.4C46.4 24.6 45.4 20 42.4 17.8L40 22 43.4 28.6Z"/>""",
        """<path d="M20.4 27.6C19.4 23.4 19.8 20 21.6 17.4 22.4 18.4 22.6 19.6 22.2 21 21.6 23 21.6 25.6 20.4 27.6ZM43.6 27.6C44.6 23.4 44.2 20 42.4 17.4 41.6 18.4 41.4 19.6 41.8 21 42.4 23 42.4 25.6 43.6 27.6Z"/><path fill="#fff" fill-opacity=".22" d="M27 16.4c1.4-1.6 3-2.3 5-2.4-1.4 1-3 1.8-5 2.4Z"/>""");

    private static Shape LongCurls => new(
        """<path d="M20 52C12 30 18 9 32 9S52 30 44 52Z"/><circle cx="24" cy="11.5" r="5"/><circle cx="32" cy="9" r="5"/><circle cx="40" cy="11.5" r="5"/><circle cx="18.5" cy="16.5" r="5"/><circle cx="45.5" cy="16.5" r="5"/><circle cx="15.8" cy="23.5" r="5"/><circle cx="48.2" cy="23.5" r="5"/><circle cx="14.8" cy="31" r="5"/><circle cx="49.2" cy="31" r="5"/><circle cx="15" cy="38.5" r="5.2"/><circle cx="49" cy="38.5" r="5.2"/><circle cx="18" cy="45" r="5.2"/><circle cx="46" cy="45" r="5.2"/>""",
        $"""<path d="M20.7 33C17.4 21.6 23.2 11.6 32 11.6S46.6 21.6 43.3 33C44 27 41.6 21.8 38.2 18.6 36.6 20 34.4 19.6 33.4 17.8 31.6 20.2 28.6 20.6 26.8 19 23 22 20.2 27 20.7 33Z"/><path {Strands}d="M26.8 18.6c-.6-2 .4-3.8 2-4.6M38.2 18c.4-1.8-.4-3.4-1.8-4.2M16 32c1-1 2.4-.8 3 .2M48 32c-1-1-2.4-.8-3 .2M17 40c1-1 2.4-.8 3 .2M47 40c-1-1-2.4-.8-3 .2"/>""",
        CoversEars: true);

    private static Shape Headscarf => new(
        "",
        $"""<path fill-rule="evenodd" d="M17.2 30C16.4 15.6 22.4 7.8 32 7.8S47.6 15.6 46.8 30C46.6 35 47.6 39 50 43.5 52.4 48.5 51.5 53 48 57.5 38 62.5 26 62.5 16 57.5 12.5 53 11.6 48.5 14 43.5 16.4 39 17.4 35 17.2 30ZM21.6 27.4C21.6 35.4 26 41 32 41S42.4 35.4 42.4 27.4C42.4 20.2 38.6 15.6 32 15.6S21.6 20.2 21.6 27.4Z"/><path {Strands}d="M20.4 34.5c1.6 6 5.6 10 11.6 10.2 6-.2 10-4.2 11.6-10.2M19 41c2 7 8 11 17 11.5M24 13.4c2-2 4.8-3 8-3s6 1 8 3"/>""",
        CoversEars: true,
        IsCloth: true);

    private static Shape Turban => new(
        "",
        $"""<path d="M18.6 25.4C15 12.4 21.6 5 32 5S49 12.4 45.4 25.4C42.6 20.4 38.6 18 32 15.4 25.4 18 21.4 20.4 18.6 25.4Z"/><path {Strands}d="M32 15.2C26.6 16 21.4 18.6 18.4 22M32 15.2C37.4 16 42.6 18.6 45.6 22M31 12.2c-4.8.4-9.4 2.4-12.8 5.4M33 12.2c4.8.4 9.4 2.4 12.8 5.4M29.6 9c-3.4.4-6.6 1.6-9.2 3.6M34.4 9c3.4.4 6.6 1.6 9.2 3.6"/>""",
        IsCloth: true);

    private static Shape Shoulder => new(
        """<path d="M16 47.5C12.8 28 17.2 8.8 32 8.8S51.2 28 48 47.5C47 49.6 43.6 49.4 42 48H22C20.4 49.4 17 49.6 16 47.5Z"/>""",
        $"""<path d="M21.2 37.5C16.6 24 21.8 10.8 32 10.8S47.4 24 42.8 37.5C43.8 31 43.4 26.6 41.6 23.2 38.6 22.2 35.2 19.4 33.6 15.6 31.4 19.4 26.6 22.6 22.4 23.2 20.6 26.6 20.2 31 21.2 37.5Z"/><path {Strands}d="M33.6 11.6v3.6M18.8 44c-.8-4-.8-8-.4-12M45.2 44c.8-4 .8-8 .4-12"/>""",
        CoversEars: true);

    internal sealed record Shape(string Behind, string InFront, bool CoversEars = false, bool IsCloth = false);
}
