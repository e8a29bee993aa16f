namespace TutorBooking.Web.Features.Programs;

/// <summary>The codes that a call refuses with under one status.</summary>
public sealed record DescribedRefusals(string Status, IReadOnlyList<string> Codes);
