using System.ComponentModel.DataAnnotations;

namespace TutorBooking.Core.Platform;

/// <summary>Who runs this installation and answers for it, as the imprint says; the settings <c>Site:Operator</c>.</summary>
public sealed class SiteOperator
{
    public string Name { get; init; } = "";

    /// <summary>Lines are told apart by semicolons: Example School; 1 Long Street; 10115 Berlin.</summary>
    public string Address { get; init; } = "";

    [RegularExpression(@"^([^@\s]+@[^@\s]+)?$", ErrorMessage = "It must be an e-mail address, such as hello@school.example, or empty.")]
    public string Email { get; init; } = "";

    public bool IsNamed => Name.Length > 0;

    public IReadOnlyList<string> AddressLines =>
        Address.Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
