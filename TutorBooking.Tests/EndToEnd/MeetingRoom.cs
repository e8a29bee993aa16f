using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TutorBooking.Core.Bookings.Meetings;

namespace TutorBooking.Tests.EndToEnd;

/// <summary>The foreign place that meeting links lead to, on this machine.</summary>
internal sealed class MeetingRoom : IAsyncDisposable
{
    private const string Page = """<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>Room</title><h1>You are in the room</h1></html>""";

    private readonly WebApplication program;

    /// <summary>Open at once, at an address of its own.</summary>
    public MeetingRoom()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        program = builder.Build();
        program.Urls.Add("http://127.0.0.1:0");
        program.MapGet("/room/{token}", () => Results.Content(Page, "text/html"));
        program.Start();
    }

    /// <summary>For <c>Meetings:UrlTemplate</c>.</summary>
    public string UrlTemplate => $"{program.Urls.Single()}/room/{{token}}";

    public string AddressOf(string token) => new MeetingOptions { UrlTemplate = UrlTemplate }.RoomOf(token).AbsoluteUri;

    public ValueTask DisposeAsync() => program.DisposeAsync();
}
