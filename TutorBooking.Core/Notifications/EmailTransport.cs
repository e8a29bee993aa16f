namespace TutorBooking.Core.Notifications;

public enum EmailTransport
{
    /// <summary>One .eml file a mail, to look at; nothing leaves the machine.</summary>
    Folder,
}
