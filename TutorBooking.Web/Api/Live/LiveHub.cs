using Microsoft.AspNetCore.SignalR;
using TutorBooking.Core.Platform;

namespace TutorBooking.Web.Api.Live;

/// <summary>The live updates of the pages, for other programs: <c>booking_changed</c> and <c>notification</c> of the person's own, and <c>slots_changed</c> of the tutors who are watched.</summary>
internal sealed class LiveHub(LiveConnections connections) : Hub
{
    public override Task OnConnectedAsync() => connections.BeginAsync(Context);

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        connections.End(Context.ConnectionId);
        return Task.CompletedTask;
    }

    /// <summary>From now on <c>slots_changed</c> comes whenever this tutor's open times may have changed. So many tutors at once as <see cref="LiveConnection.MostWatched"/> says.</summary>
    public void Watch(long tutorProfileId)
    {
        if (!connections.Find(Context.ConnectionId).Watch(new TutorId(tutorProfileId)))
        {
            throw new HubException($"You watch {LiveConnection.MostWatched} tutors, which is the most at once. Unwatch one first.");
        }
    }

    public void Unwatch(long tutorProfileId) => connections.Find(Context.ConnectionId).Unwatch(new TutorId(tutorProfileId));
}
