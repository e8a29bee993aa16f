namespace TutorBooking.Web.Api.Reads;

/// <summary>Marks a call that answers all strangers alike, so that its answer may be kept for the next.</summary>
/// <param name="parameters">Names of all that the answer depends on beside the path. Any other is ignored, so that nobody fills the memory with them.</param>
internal sealed class KeepableRead(params string[] parameters)
{
    /// <summary>The same for all addresses that ask the same.</summary>
    public string KeyOf(HttpRequest request) => string.Join('&', parameters
        .Select(name => ApiQuery.Text(request.Query[name]) is { } value ? $"{name}={Uri.EscapeDataString(value)}" : null)
        .OfType<string>()
        .Prepend(request.Path.ToString().TrimEnd('/').ToLowerInvariant()));
}
