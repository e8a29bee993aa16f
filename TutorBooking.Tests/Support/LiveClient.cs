using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace TutorBooking.Tests.Support;

/// <summary>A program that speaks the hub's language over a bare socket: messages of JSON, each closed by a record separator.</summary>
internal sealed class LiveClient : IDisposable
{
    private const char End = '\u001e';

    private readonly ClientWebSocket socket = new();
    private readonly Queue<JsonElement> waiting = new();
    private readonly StringBuilder half = new();

    public static async Task<LiveClient> ConnectAsync(Uri site, string query = "", params (string Name, string Value)[] headers)
    {
        var client = new LiveClient();
        foreach (var (name, value) in headers)
        {
            client.socket.Options.SetRequestHeader(name, value);
        }

        await client.socket.ConnectAsync(new Uri($"ws://{site.Authority}/hubs/live{query}"), Xunit.TestContext.Current.CancellationToken);
        await client.SayAsync("""{"protocol":"json","version":1}""");
        (await client.HearAsync()).EnumerateObject().ShouldBeEmpty("the answer to a greeting that was understood");

        // A call is answered once the hub listens for the program, so that nothing is missed from here on.
        (await client.CallAsync("unwatch", 0)).ShouldBeNull();
        return client;
    }

    public Task SayAsync(string words) => socket.SendAsync(
        Encoding.UTF8.GetBytes($"{words}{End}"), WebSocketMessageType.Text, endOfMessage: true, Xunit.TestContext.Current.CancellationToken);

    /// <summary>Calls a method, and answers what it refused; null where it was done.</summary>
    public async Task<string?> CallAsync(string method, params object[] arguments)
    {
        await SayAsync(JsonSerializer.Serialize(new { type = 1, invocationId = "1", target = method, arguments }));
        while (true)
        {
            var heard = await HearAsync();
            if (heard.GetProperty("type").GetInt32() is 3) return heard.TryGetProperty("error", out var error) ? error.GetString() : null;
        }
    }

    /// <summary>The arguments of the next message of this name; others, and the hub's own signs of life, are passed over.</summary>
    public async Task<JsonElement> HearAsync(string target)
    {
        while (true)
        {
            var heard = await HearAsync();
            if (heard.TryGetProperty("target", out var name) && name.GetString() == target) return heard.GetProperty("arguments")[0];
        }
    }

    /// <summary>Waits until the hub hangs up.</summary>
    public async Task WaitForEndAsync()
    {
        while (await TryReadAsync())
        {
        }
    }

    public void Dispose() => socket.Dispose();

    private async Task<JsonElement> HearAsync()
    {
        while (waiting.Count is 0)
        {
            (await TryReadAsync()).ShouldBeTrue("the hub hung up");
        }

        return waiting.Dequeue();
    }

    private async Task<bool> TryReadAsync()
    {
        var buffer = new byte[4096];
        try
        {
            var read = await socket.ReceiveAsync(buffer.AsMemory(), Xunit.TestContext.Current.CancellationToken);
            if (read.MessageType is WebSocketMessageType.Close) return false;

            half.Append(Encoding.UTF8.GetString(buffer, 0, read.Count));
        }
        catch (WebSocketException)
        {
            return false;
        }

        var parts = half.ToString().Split(End);
        half.Clear().Append(parts[^1]);
        foreach (var part in parts[..^1])
        {
            waiting.Enqueue(JsonSerializer.Deserialize<JsonElement>(part));
        }

        return true;
    }
}
