using System.Globalization;
using TutorBooking.Core.Bookings.Disputes;
using TutorBooking.Web.Ui;

namespace TutorBooking.Web.Features.Administration;

/// <summary>Which disputes an admin looks at, as it stands in the address.</summary>
/// <param name="Page">Counted from 1.</param>
internal sealed record DisputeListAddress(DisputeState State, int Page = 1)
{
    private const string Path = "/admin/disputes";
    private const string Decided = "decided";

    /// <summary>What makes no sense counts as not said.</summary>
    public static DisputeListAddress Read(string? show, string? page) => new(
        string.Equals(show, Decided, StringComparison.OrdinalIgnoreCase) ? DisputeState.Resolved : DisputeState.Open,
        QueryPage.Parse(page));

    public override string ToString()
    {
        string[] said = [State is DisputeState.Resolved ? $"show={Decided}" : "", Page is 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"page={Page}")];
        var parts = string.Join('&', said.Where(part => part.Length > 0));
        return parts.Length is 0 ? Path : $"{Path}?{parts}";
    }
}
