using System.Net;
using System.Net.Sockets;

namespace TutorBooking.Core.Platform;

/// <summary>Connections to addresses that people gave: the name is resolved here and only a public address is spoken to, so that neither a name nor a redirection leads into the operator's network.</summary>
public static class OutsideConnections
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    // A name's owner may move it: an old connection must not outlive the look at it for long.
    private static readonly TimeSpan AddressIsTrustedFor = TimeSpan.FromMinutes(1);

    /// <param name="allowsPrivate">For trying things out on one's own machine.</param>
    public static SocketsHttpHandler Handler(bool allowsPrivate) => new()
    {
        UseCookies = false,
        UseProxy = false,
        AllowAutoRedirect = false,
        ConnectTimeout = Patience,
        PooledConnectionLifetime = AddressIsTrustedFor,
        ConnectCallback = (context, ct) => ConnectAsync(context.DnsEndPoint, allowsPrivate, ct),
    };

    private static async ValueTask<Stream> ConnectAsync(DnsEndPoint target, bool allowsPrivate, CancellationToken ct)
    {
        var found = await Dns.GetHostAddressesAsync(target.Host, ct);
        var allowed = found.Where(address => allowsPrivate || PublicAddresses.Contain(address)).ToArray();
        if (allowed.Length is 0) throw new HttpRequestException("The address belongs to no public network.");

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, target.Port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
