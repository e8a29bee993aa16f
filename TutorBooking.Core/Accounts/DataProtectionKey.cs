namespace TutorBooking.Core.Accounts;

/// <summary>One key of those that sign cookies and the tokens of mailed links.</summary>
public sealed class DataProtectionKey
{
    public const int NameLength = 100;

    public long Id { get; private init; }

    public required string Name { get; init; }

    /// <summary>The key as the framework writes it.</summary>
    public required string Xml { get; init; }
}
