using System.Text.RegularExpressions;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Architecture;

public sealed partial class ModuleTests
{
    // Everybody may use Platform and Accounts. Whoever is not listed to the right of an arrow is not called.
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Platform"] = [],
        ["Accounts"] = [],
        ["Scheduling"] = [],
        ["Tutors"] = ["Scheduling"],
        ["Payments"] = ["Tutors"],
        ["Packages"] = ["Tutors", "Payments"],
        ["Bookings"] = ["Scheduling", "Tutors", "Packages", "Payments"],
        ["Reviews"] = ["Bookings", "Tutors"],
        ["Notifications"] = ["Scheduling", "Bookings", "Tutors", "Packages", "Payments", "Reviews"],
        ["Demo"] = ["Scheduling", "Tutors", "Packages", "Payments", "Bookings", "Reviews", "Notifications"],
    };

    // The one account entity that Identity's context needs, and the options that say which of its tables there are.
    private static readonly string[] PlatformKnowsAccounts = ["TutorBooking.Core/Platform/TutorBookingDb.cs", "TutorBooking.Core/Platform/IdentitySchema.cs"];

    [Fact]
    public void Modules_point_one_way()
    {
        var forbidden =
            from source in Repository.Sources("TutorBooking.Core")
            let module = source.Path.Split('/')[1]
            from Match use in Use().Matches(source.Text)
            let used = use.Groups["module"].Value
            where used != module && used is not "Platform" && !Allowed[module].Contains(used)
            where used is not "Accounts" || (module is "Platform" && !PlatformKnowsAccounts.Contains(source.Path))
            select $"{source.Path} uses {used}";

        forbidden.ShouldBeEmpty();
    }

    [Fact]
    public void No_module_is_reached_from_itself() => Allowed.Keys.ShouldAllBe(module => !Reachable(module).Contains(module));

    private static HashSet<string> Reachable(string module)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Stack<string>(Allowed[module]);
        while (waiting.TryPop(out var next))
        {
            foreach (var further in reached.Add(next) ? Allowed[next] : [])
            {
                waiting.Push(further);
            }
        }

        return reached;
    }

    [GeneratedRegex(@"TutorBooking\.Core\.(?<module>[A-Z]\w*)[.;]", RegexOptions.ExplicitCapture)]
    private static partial Regex Use();
}
