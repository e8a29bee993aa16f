namespace TutorBooking.Web.Hosting;

/// <summary>On an endpoint that answers something other than a page: the Content-Security-Policy of its own.</summary>
internal sealed record ContentPolicy(string Value)
{
    /// <summary>For a drawing of ours, should somebody open it by itself.</summary>
    public static readonly ContentPolicy Nothing = new("default-src 'none'");

    /// <summary>For what people uploaded: also a document without origin, scripts and forms.</summary>
    public static readonly ContentPolicy Sandboxed = new("default-src 'none'; sandbox");
}
