namespace TutorBooking.Core.Demo;

/// <summary>What people say of a lesson, in turn, so that no tutor hears the same twice in a row.</summary>
internal sealed class DemoVoices
{
    private const string Thanks = "thanks";
    private const string Sorry = "sorry";
    private const int LowestTone = 2;
    private const int HappyFrom = 4;

    private readonly ILookup<string, string> byTone = DemoFiles.Voices.ToLookup(voice => voice.Fields[0], voice => voice.Fields[1], StringComparer.Ordinal);
    private readonly Dictionary<string, int> spoken = new(StringComparer.Ordinal);

    /// <summary>What a student who gives so many stars says of a tutor with this first name.</summary>
    public string Comment(int stars, string tutor) => Next($"{Math.Max(stars, LowestTone)}").Replace("{tutor}", tutor, StringComparison.Ordinal);

    public string Reply(int stars) => Next(stars >= HappyFrom ? Thanks : Sorry);

    private string Next(string tone)
    {
        var voices = byTone[tone].ToList();
        var turn = spoken.GetValueOrDefault(tone);
        spoken[tone] = turn + 1;
        return voices[turn % voices.Count];
    }
}
