namespace TutorBooking.Core.Platform;

/// <summary>One e-mail to one address, as it goes through the outbox; the transport is chosen by the settings.</summary>
public sealed record OutgoingMail(string To, string Subject, string Text, string Html);
