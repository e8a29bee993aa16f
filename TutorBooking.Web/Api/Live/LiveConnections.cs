using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;
using TutorBooking.Core.Notifications;
using TutorBooking.Core.Platform;
using TutorBooking.Web.Hosting;

namespace TutorBooking.Web.Api.Live;

/// <summary>The programs that are connected to this node, each with whom it is for and what it watches.</summary>
internal sealed class LiveConnections(LivePeople people, LiveUpdates live, IHubContext<LiveHub> hub)
{
    private readonly ConcurrentDictionary<string, (HubCallerContext Context, UserId Person, LiveConnection Connection)> all = new(StringComparer.Ordinal);

    public IEnumerable<HubCallerContext> Contexts => all.Values.Select(one => one.Context);

    public async Task BeginAsync(HubCallerContext context)
    {
        var user = (context.User ?? throw new InvalidOperationException("Nobody is signed in.")).ToCurrentUser();
        all[context.ConnectionId] = (context, user.Id, new LiveConnection(hub.Clients.Client(context.ConnectionId), live));
        try
        {
            await people.JoinAsync(user, context.ConnectionId);
        }
        catch
        {
            // The hub tells nobody of the end of a connection that never began.
            End(context.ConnectionId);
            throw;
        }
    }

    public LiveConnection Find(string id) => all[id].Connection;

    public void End(string id)
    {
        if (!all.TryRemove(id, out var ended)) return;

        ended.Connection.Dispose();
        people.Leave(ended.Person);
    }
}
