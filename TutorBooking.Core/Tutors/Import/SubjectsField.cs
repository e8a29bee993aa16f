namespace TutorBooking.Core.Tutors.Import;

/// <summary>What is taught: <c>Mathematics;Physics:52.00</c>, a rate only where it differs from the base rate.</summary>
internal static class SubjectsField
{
    public static IReadOnlyList<ImportedSubject> Read(IReadOnlyList<string> items, string currency, Action<string> complain)
    {
        var subjects = items.Select(item => ReadOne(item, currency, complain)).ToList();
        if (subjects.Count is 0) complain("Nothing is there. Write what is taught, like Mathematics;Physics:52.00.");
        foreach (var name in subjects.CountBy(subject => subject.Name, StringComparer.OrdinalIgnoreCase).Where(name => name.Value > 1).Select(name => name.Key))
        {
            complain($"{name} is there twice. Name each subject once.");
        }

        return [.. subjects.OrderBy(subject => subject.Name, StringComparer.OrdinalIgnoreCase)];
    }

    private static ImportedSubject ReadOne(string item, string currency, Action<string> complain)
    {
        var parts = item.Split(':', 2, StringSplitOptions.TrimEntries);
        if (parts[0].Length is 0 or > Subject.NameLength) complain($"'{parts[0]}' is no name of a subject. Use 1 to {Subject.NameLength} characters.");
        return new ImportedSubject(parts[0], parts is [_, var rate] ? RateField.Read(rate, currency, complain) : null);
    }
}
