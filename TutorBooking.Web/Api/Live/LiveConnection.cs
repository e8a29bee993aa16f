using Microsoft.AspNetCore.SignalR;
using TutorBooking.Core.Notifications;
using TutorBooking.Core.Platform;

namespace TutorBooking.Web.Api.Live;

/// <summary>The open times of the tutors that one connected program watches.</summary>
internal sealed class LiveConnection(ISingleClientProxy program, LiveUpdates live) : IDisposable
{
    public const int MostWatched = 20;

    private readonly Lock gate = new();
    private readonly Dictionary<TutorId, IDisposable> watched = [];

    /// <summary>Whether it is watched now; not where so many are already.</summary>
    public bool Watch(TutorId tutor)
    {
        lock (gate)
        {
            if (watched.ContainsKey(tutor)) return true;
            if (watched.Count >= MostWatched) return false;

            watched.Add(tutor, live.OnSlots(tutor, () => program.SendAsync("slots_changed", new SlotsChangedMessage(tutor.Value))));
            return true;
        }
    }

    public void Unwatch(TutorId tutor)
    {
        lock (gate)
        {
            if (watched.Remove(tutor, out var subscription)) subscription.Dispose();
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            foreach (var subscription in watched.Values)
            {
                subscription.Dispose();
            }

            watched.Clear();
        }
    }
}
