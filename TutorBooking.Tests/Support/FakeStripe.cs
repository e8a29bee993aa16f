using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace TutorBooking.Tests.Support;

/// <summary>Stands in for Stripe on a port of this machine: keeps pages, payments and refunds, and repeats its answer to a repeated key.</summary>
internal sealed class FakeStripe : IAsyncDisposable
{
    public const string SecretKey = "sk_test_of_the_fake";
    public const string WebhookSecret = "whsec_of_the_fake";

    private readonly Lock turn = new();
    private readonly Dictionary<string, (string Form, int Status, object Answer)> answered = new(StringComparer.Ordinal);
    private readonly WebApplication app;

    private FakeStripe()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.Run(AnswerAsync);
    }

    public FakeStripeBooks Books { get; } = new();

    /// <summary>How many answers from now on are lost on their way, after the work was done.</summary>
    public int LosesAnswers { get; set; }

    /// <summary>The same for one kind of call only, as method and path.</summary>
    public string? LosesAnswersTo { get; set; }

    /// <summary>While it is set, nothing is done and this is the answer.</summary>
    public int? OutOfOrder { get; set; }

    /// <summary>Every call, as method and path.</summary>
    public List<string> Calls { get; } = [];

    public KeyValuePair<string, string?>[] Settings =>
    [
        new("Payments:Gateway", "Stripe"), new("Payments:Stripe:ApiUrl", app.Urls.Single()), new("Payments:Stripe:SecretKey", SecretKey),
        new("Payments:Stripe:WebhookSecret", WebhookSecret), new("Site:Url", "https://tutors.test/"),
    ];

    public static async Task<FakeStripe> StartAsync()
    {
        var stripe = new FakeStripe();
        await stripe.app.StartAsync();
        return stripe;
    }

    /// <summary>As Stripe does a day later.</summary>
    public void ForgetKeys() => answered.Clear();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static string NameOf(HttpRequest request) => $"{request.Method} {request.Path}";

    private async Task AnswerAsync(HttpContext context)
    {
        var form = context.Request.HasFormContentType ? await context.Request.ReadFormAsync() : FormCollection.Empty;
        var (status, answer) = OutOfOrder is { } fault ? (fault, new { }) : Once(context.Request, form);
        if (LosesAnswers > 0 || LosesAnswersTo == NameOf(context.Request))
        {
            LosesAnswers = Math.Max(0, LosesAnswers - 1);
            context.Abort();
            return;
        }

        context.Response.StatusCode = status;
        await context.Response.WriteAsJsonAsync(answer);
    }

    // As with Stripe, the same key with another form is a mistake, and with the same form the same answer.
    private (int Status, object Answer) Once(HttpRequest request, IFormCollection form)
    {
        lock (turn)
        {
            Calls.Add(NameOf(request));
            if (request.Headers.Authorization != $"Bearer {SecretKey}") return (401, new { });

            var key = request.Headers["Idempotency-Key"].ToString();
            var text = string.Join('&', form.Select(field => $"{field.Key}={field.Value}"));
            if (!answered.TryGetValue(key, out var before))
            {
                var (status, answer) = Books.Do(request.Method, request.Path.Value!, request.Query, form);
                before = (text, status, answer);
                if (key.Length > 0)
                {
                    answered[key] = before;
                }
            }

            return before.Form == text ? (before.Status, before.Answer) : FakeStripeBooks.Fail(400, "idempotency_error");
        }
    }
}
