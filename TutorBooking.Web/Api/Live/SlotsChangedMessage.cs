namespace TutorBooking.Web.Api.Live;

/// <summary>A watched tutor's open times may have changed.</summary>
internal sealed record SlotsChangedMessage(long TutorProfileId);
