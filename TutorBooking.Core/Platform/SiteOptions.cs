using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace TutorBooking.Core.Platform;

/// <summary>The <c>Site</c> section of the settings.</summary>
public sealed class SiteOptions : IValidatableObject
{
    /// <summary>The public address of this installation, for links in mails and meetings.</summary>
    [Required]
    public string Url { get; init; } = "http://localhost:5080";

    [ValidateObjectMembers]
    public SiteOperator Operator { get; init; } = new();

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!Uri.TryCreate(Url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") || address.Host.Length is 0)
        {
            yield return new ValidationResult("It must be a whole address, such as https://school.example.", [nameof(Url)]);
        }
    }
}
