namespace TutorBooking.Tests.EndToEnd;

/// <summary>A page, and who looks at it; nobody signed in where there is no person.</summary>
internal sealed record Address(string Path, string? As = null)
{
    public override string ToString() => As is null ? Path : $"{Path} as {As}";
}
