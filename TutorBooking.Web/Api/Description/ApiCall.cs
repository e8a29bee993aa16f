using System.Text.Json.Nodes;

namespace TutorBooking.Web.Api.Description;

/// <summary>What a person reads of one call before writing a program.</summary>
/// <param name="Name">Method and path below /api, such as <c>POST /bookings</c>.</param>
/// <param name="Summary">What it does, in one sentence.</param>
/// <param name="Codes">The refusals of its own; those of every call are added.</param>
internal sealed record ApiCall(string Name, string Summary, params string[] Codes)
{
    /// <summary>A body that is accepted as it stands; null where a call takes none or is content with none.</summary>
    public string? Body { get; init; }

    /// <summary>Parameters that are understood as they stand, as <c>?name=value</c>; those of the path are 1.</summary>
    public string Query { get; init; } = "";

    public JsonNode? BodyAsJson => Body is null ? null : JsonNode.Parse(Body);
}
