namespace TutorBooking.Core.Tutors.Import;

/// <summary>What is taught: <c>Mathematics;Physics:52.00</c>, a rate only where it differs from the base rate.</summary>
internal static class SubjectsField
{
    /// <summary>By name.</summary>
    public static IReadOnlyList<Taught> Read(IReadOnlyList<string> items, Action<string> complain)
    {
        var subjects = items.Select(item => ReadOne(item, complain)).ToList();
        foreach (var name in subjects.CountBy(subject => subject.Name, StringComparer.OrdinalIgnoreCase).Where(name => name.Value > 1).Select(name => name.Key))
        {
            complain($"{name} is there twice. Name each subject once.");
        }

        return [.. subjects.OrderBy(subject => subject.Name, StringComparer.OrdinalIgnoreCase)];
    }

    private static Taught ReadOne(string item, Action<string> complain)
    {
        var parts = item.Split(':', 2, StringSplitOptions.TrimEntries);
        if (parts[0].Length is 0 or > Subject.NameLength) complain($"'{parts[0]}' is no name of a subject. Use 1 to {Subject.NameLength} characters.");
        return new Taught(parts[0], parts is [_, var rate] ? RateField.Read(rate, complain) : null);
    }

    /// <param name="Name">As it stands in the file.</param>
    /// <param name="HourlyRate">In major units; null where the base rate holds.</param>
    internal sealed record Taught(string Name, decimal? HourlyRate);
}
