using System.Globalization;
using Microsoft.AspNetCore.SignalR;
using TutorBooking.Core.Notifications;
using TutorBooking.Core.Platform;

namespace TutorBooking.Web.Api.Live;

/// <summary>The people whose programs are connected to this node, each with a group of connections.</summary>
internal sealed class LivePeople(LiveUpdates live, NoticeService notices, IHubContext<LiveHub> hub)
{
    private readonly Lock gate = new();
    private readonly Dictionary<UserId, (LivePerson Person, int Programs)> all = [];

    /// <summary>Counts a program in; it hears of everything from the end of this on. To be followed by <see cref="Leave"/> even where it fails.</summary>
    public async Task JoinAsync(CurrentUser user, string connection)
    {
        await CountIn(user).Begun;
        await hub.Groups.AddToGroupAsync(connection, GroupOf(user.Id));
    }

    /// <summary>Counts a program out; with a person's last one nobody listens for them any more.</summary>
    public void Leave(UserId id)
    {
        lock (gate)
        {
            var (person, programs) = all[id];
            if (programs > 1)
            {
                all[id] = (person, programs - 1);
                return;
            }

            all.Remove(id);
            person.Dispose();
        }
    }

    private static string GroupOf(UserId id) => id.Value.ToString(CultureInfo.InvariantCulture);

    private LivePerson CountIn(CurrentUser user)
    {
        lock (gate)
        {
            var (person, programs) = all.TryGetValue(user.Id, out var known)
                ? known
                : (new LivePerson(user, hub.Clients.Group(GroupOf(user.Id)), live, notices), 0);
            person.User = user;
            all[user.Id] = (person, programs + 1);
            return person;
        }
    }
}
