namespace TutorBooking.Core.Bookings.Transitions;

/// <summary>Commands of who has read a booking before he acts on it.</summary>
public static class ReadCommands
{
    extension<TCommands>(TCommands commands)
        where TCommands : BookingCommands
    {
        /// <inheritdoc cref="BookingCommands.ExpectingVersion"/>
        public TCommands AsRead(int? version) => (TCommands)commands.ExpectingVersion(version);
    }
}
