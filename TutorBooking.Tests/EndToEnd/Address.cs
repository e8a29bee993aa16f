namespace TutorBooking.Tests.EndToEnd;

/// <summary>A page, who looks at it (nobody signed in where there is no person), and the answer's number.</summary>
internal sealed record Address(string Path, string? As = null, int Status = 200)
{
    public override string ToString() => As is null ? Path : $"{Path} as {As}";
}
