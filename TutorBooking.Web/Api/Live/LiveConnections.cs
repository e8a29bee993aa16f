using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;
using TutorBooking.Core.Notifications;
using TutorBooking.Web.Hosting;

namespace TutorBooking.Web.Api.Live;

/// <summary>The programs that are connected to this node, each with what it listens to.</summary>
internal sealed class LiveConnections(LiveUpdates live, NoticeService notices, IHubContext<LiveHub> hub)
{
    private readonly ConcurrentDictionary<string, (HubCallerContext Context, LiveConnection Connection)> all = new(StringComparer.Ordinal);

    public IEnumerable<HubCallerContext> Contexts => all.Values.Select(one => one.Context);

    public async Task BeginAsync(HubCallerContext context)
    {
        var user = (context.User ?? throw new InvalidOperationException("Nobody is signed in.")).ToCurrentUser();
        var connection = new LiveConnection(user, hub.Clients.Client(context.ConnectionId), live, notices);
        all[context.ConnectionId] = (context, connection);
        await connection.BeginAsync(context.ConnectionAborted);
    }

    public LiveConnection Find(string id) => all[id].Connection;

    public void End(string id)
    {
        if (all.TryRemove(id, out var ended)) ended.Connection.Dispose();
    }
}
