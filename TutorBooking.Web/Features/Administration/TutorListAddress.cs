using System.Globalization;
using TutorBooking.Core.Tutors;
using TutorBooking.Web.Ui;

namespace TutorBooking.Web.Features.Administration;

/// <summary>What an admin looks at in the lists of tutors, as it stands in the address.</summary>
/// <param name="Status">Null for every state but those that wait.</param>
/// <param name="Waiting">The page of those that wait, counted from 1.</param>
/// <param name="Page">The page of the others.</param>
internal sealed record TutorListAddress(TutorStatus? Status, string Words, int Waiting, int Page)
{
    public const string Path = "/admin/tutors";

    /// <summary>The states that the second list can be narrowed to.</summary>
    public static readonly IReadOnlyList<TutorStatus> States = [TutorStatus.Approved, TutorStatus.Rejected, TutorStatus.Draft, TutorStatus.Suspended];

    /// <summary>The lists as they are opened.</summary>
    public static readonly TutorListAddress Everything = new(Status: null, "", Waiting: 1, Page: 1);

    /// <summary>What makes no sense counts as not said.</summary>
    public static TutorListAddress Read(string? status, string? words, string? waiting, string? page) => new(
        States.Cast<TutorStatus?>().FirstOrDefault(known => string.Equals(known.ToString(), status, StringComparison.OrdinalIgnoreCase)),
        words?.Trim() ?? "",
        QueryPage.Parse(waiting),
        QueryPage.Parse(page));

    public override string ToString()
    {
        (string Name, string? Value)[] parts =
        [
            ("state", Status?.ToString().ToLowerInvariant()),
            ("q", Words.Length is 0 ? null : Uri.EscapeDataString(Words)),
            ("waiting", Number(Waiting)),
            ("page", Number(Page)),
        ];
        var said = parts.Where(part => part.Value is not null).Select(part => $"{part.Name}={part.Value}").ToList();
        return said.Count is 0 ? Path : $"{Path}?{string.Join('&', said)}";
    }

    private static string? Number(int page) => page is 1 ? null : page.ToString(CultureInfo.InvariantCulture);
}
