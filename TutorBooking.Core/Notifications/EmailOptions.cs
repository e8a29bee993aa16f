using System.ComponentModel.DataAnnotations;

namespace TutorBooking.Core.Notifications;

/// <summary>The <c>Email</c> section of the settings.</summary>
public sealed class EmailOptions
{
    [EnumDataType(typeof(EmailTransport))]
    public EmailTransport Transport { get; init; } = EmailTransport.Folder;

    /// <summary>Where the transport <c>Folder</c> puts its .eml files.</summary>
    [Required]
    public string Folder { get; init; } = "mails";

    /// <summary>The sender's address.</summary>
    [Required, EmailAddress]
    public string From { get; init; } = "hello@tutorbooking.example";
}
