namespace TutorBooking.Web.Hosting;

/// <summary>What was typed behind the program's name: settings, or <c>import</c> and a file with settings around them.</summary>
/// <param name="Import">What to bring in, or null where the program is to serve pages.</param>
/// <param name="Settings">The rest, as the host understands it.</param>
internal sealed record CommandLine(ImportCommand? Import, string[] Settings)
{
    private const string ImportWord = "import";

    // Under `dotnet run` the program stands in its project's folder, so the project file tells where the person stands.
    private const string StartedFrom = "--StartedFrom";

    public static CommandLine Read(string[] args)
    {
        var rest = args.ToList();
        var folder = TakeValue(rest, StartedFrom) ?? Environment.CurrentDirectory;
        var place = rest.IndexOf(ImportWord);
        if (place < 0) return new CommandLine(Import: null, [.. rest]);

        var file = rest.Skip(place + 1).FirstOrDefault();
        rest.RemoveRange(place, file is null ? 1 : 2);
        return new CommandLine(new ImportCommand(file is null ? null : Path.GetFullPath(file, folder)), [.. rest]);
    }

    private static string? TakeValue(List<string> args, string name)
    {
        var place = args.IndexOf(name);
        if (place < 0 || place + 1 >= args.Count) return null;

        var value = args[place + 1];
        args.RemoveRange(place, 2);
        return value;
    }
}
