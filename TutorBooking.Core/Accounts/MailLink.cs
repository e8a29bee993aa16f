namespace TutorBooking.Core.Accounts;

/// <summary>The one button of a mail.</summary>
internal sealed record MailLink(string Words, string Address);
