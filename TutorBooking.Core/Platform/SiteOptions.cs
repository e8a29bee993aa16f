using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace TutorBooking.Core.Platform;

/// <summary>The <c>Site</c> section of the settings.</summary>
public sealed class SiteOptions
{
    /// <summary>The public address of this installation, for links in mails and meetings.</summary>
    [Required, Url]
    public string Url { get; init; } = "http://localhost:5080";

    [ValidateObjectMembers]
    public SiteOperator Operator { get; init; } = new();
}
