using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace TutorBooking.Core.Tutors;

/// <summary>
/// The parts of a drawn portrait. As text: <c>g3-s2-f1-h5-k1-c4-t2-m1-e0-b0-j0</c> for ground, skin, face, hair shape,
/// hair colour, clothes, their cut, mouth, eyeglasses, beard, jewellery; always all of them, in this order.
/// </summary>
internal sealed record PortraitRecipe
{
    private static readonly (char Letter, int Least, int Most)[] Places =
    [
        ('g', 1, PortraitPalette.Grounds.Length),
        ('s', 1, PortraitPalette.Skins.Length),
        ('f', 1, PortraitFace.Outlines.Length),
        ('h', 0, PortraitHair.Shapes.Length - 1),
        ('k', 1, PortraitPalette.HairColors.Length),
        ('c', 1, PortraitPalette.Outfits.Length),
        ('t', 1, PortraitClothes.CutCount),
        ('m', 1, PortraitFace.MouthCount),
        ('e', 0, PortraitFace.Glasses.Length - 1),
        ('b', 0, PortraitFace.Beards.Length - 1),
        ('j', 0, PortraitFace.Earrings.Length - 1),
    ];

    private readonly int[] numbers;

    private PortraitRecipe(int[] numbers) => this.numbers = numbers;

    public int Ground => numbers[0];
    public int Skin => numbers[1];
    public int Face => numbers[2];
    public int Hair => numbers[3];
    public int HairColor => numbers[4];
    public int Outfit => numbers[5];
    public int Cut => numbers[6];
    public int Mouth => numbers[7];
    public int Glasses => numbers[8];
    public int Beard => numbers[9];
    public int Earrings => numbers[10];

    /// <summary>A beard around the mouth, in black to auburn, against which only a light mouth shows.</summary>
    public bool HasDarkBeard => Beard is 1 or 4 && HairColor <= 4;

    public static bool TryRead(string? text, [NotNullWhen(true)] out PortraitRecipe? recipe)
    {
        recipe = null;
        var parts = text?.Split('-') ?? [];
        if (parts.Length != Places.Length)
            return false;
        var read = new int[Places.Length];
        for (var place = 0; place < Places.Length; place++)
        {
            if (!TryReadPart(parts[place], Places[place], out read[place]))
                return false;
        }
        recipe = new(read);
        return true;
    }

    /// <summary>
    /// A head from a number. Nobody's name says that they wear a beard, a headscarf or earrings, or are bald or grey:
    /// these are left to people who choose them.
    /// </summary>
    public static PortraitRecipe FromNumber(ulong seed)
    {
        var skin = Pick(ref seed, [1, 2, 3, 4, 5, 6, 7]);
        return new([
            Pick(ref seed, [1, 2, 3, 4, 5, 6, 7, 8]),
            skin,
            Pick(ref seed, [1, 2, 3]),
            Pick(ref seed, PortraitHair.ForAnyone),
            Pick(ref seed, PortraitPalette.HairColorsBeside(skin)),
            Pick(ref seed, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]),
            Pick(ref seed, [1, 2, 3, 4]),
            Pick(ref seed, [1, 2, 3]),
            Pick(ref seed, [0, 0, 0, 1, 2]),
            0,
            0,
        ]);
    }

    public override string ToString() =>
        string.Join('-', Places.Zip(numbers, (place, number) => string.Create(CultureInfo.InvariantCulture, $"{place.Letter}{number}")));

    // A part has one spelling only ("h5", never "h05"), so equal looks have equal addresses and are cached once.
    private static bool TryReadPart(string part, (char Letter, int Least, int Most) place, out int number)
    {
        number = 0;
        return part.Length is 2 or 3
            && part[0] == place.Letter
            && (part.Length == 2 || part[1] != '0')
            && int.TryParse(part.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out number)
            && number >= place.Least
            && number <= place.Most;
    }

    // One step of SplitMix64: near seeds still give faces that differ.
    private static int Pick(ref ulong seed, ReadOnlySpan<int> choices)
    {
        unchecked
        {
            seed += 0x9E3779B97F4A7C15;
            var mixed = (seed ^ (seed >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return choices[(int)((mixed ^ (mixed >> 31)) % (ulong)choices.Length)];
        }
    }
}
