namespace TutorBooking.Tests.Support;

/// <summary>What a person looks at a page with.</summary>
internal sealed record Screen(int Width, int Height, bool IsDark, string Zone)
{
    public static readonly Screen Desk = new(1280, 900, IsDark: false, "Europe/Berlin");

    public static readonly Screen PhoneAtNight = new(360, 800, IsDark: true, "Europe/Berlin");

    public override string ToString() => $"{Width} px, {(IsDark ? "dark" : "light")}";
}
