using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using TutorBooking.Core.Bookings.Meetings;

namespace TutorBooking.Tests.EndToEnd;

/// <summary>The foreign place that meeting links lead to, on this machine.</summary>
internal sealed class MeetingRoom : IAsyncDisposable
{
    private const string Page = """<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>Room</title><h1>You are in the room</h1></html>""";

    private readonly WebApplication program;

    private MeetingRoom(WebApplication program) => this.program = program;

    /// <summary>For <c>Meetings:UrlTemplate</c>.</summary>
    public string UrlTemplate => $"{program.Urls.Single()}/room/{{token}}";

    public static async Task<MeetingRoom> OpenAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var opened = builder.Build();
        opened.Urls.Add("http://127.0.0.1:0");
        opened.MapGet("/room/{token}", () => Results.Content(Page, "text/html"));
        await opened.StartAsync();
        return new MeetingRoom(opened);
    }

    public string AddressOf(string token) => new MeetingOptions { UrlTemplate = UrlTemplate }.RoomOf(token).AbsoluteUri;

    public ValueTask DisposeAsync() => program.DisposeAsync();
}
