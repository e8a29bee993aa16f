using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace TutorBooking.Tests.Support;

/// <summary>A program of somebody else's on a port of this machine, that is told of lessons.</summary>
internal sealed class FakeListener : IAsyncDisposable
{
    private readonly WebApplication app;

    private FakeListener()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.Run(HearAsync);
    }

    /// <summary>What it answers.</summary>
    public int Answer { get; set; } = StatusCodes.Status200OK;

    /// <summary>Everything it was told, in that order.</summary>
    public ConcurrentQueue<Heard> All { get; } = [];

    public string Address => $"{app.Urls.Single()}/lessons";

    public static async Task<FakeListener> StartAsync()
    {
        var listener = new FakeListener();
        await listener.app.StartAsync();
        return listener;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task HearAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        All.Enqueue(new Heard(context.Request.Headers["TutorBooking-Signature"].ToString(), context.Request.Headers["TutorBooking-Delivery"].ToString(), body.ToArray()));
        context.Response.StatusCode = Answer;
        context.Response.Headers.Location = "/elsewhere";
    }

    internal sealed record Heard(string Signature, string Delivery, byte[] Body);
}
