using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using TutorBooking.Core.Notifications.Webhooks;
using TutorBooking.Core.Platform;
using TutorBooking.Web.Hosting;

namespace TutorBooking.Web.Api.Webhooks;

/// <summary>A person's own webhooks, what they were sent, and sending it again.</summary>
internal static class WebhookEndpoints
{
    public static void Map(ApiGroups groups)
    {
        groups.OwnReads.MapGet("/webhooks", ListAsync);
        groups.OwnReads.MapGet("/webhooks/{id:long}/deliveries", DeliveriesAsync);
        groups.Deeds.MapPost("/webhooks", AddAsync).WithMetadata(ApiFields.Of<WebhookFields>());
        groups.Deeds.MapDelete("/webhooks/{id:long}", RemoveAsync);
        groups.Deeds.MapPost("/webhooks/{id:long}/resume", ResumeAsync);
        groups.Deeds.MapPost("/webhooks/{id:long}/deliveries/{deliveryId:long}/replay", ReplayAsync);
    }

    private static async Task<Results<Ok<ApiList<WebhookDocument>>, ProblemHttpResult>> ListAsync(
        [AsParameters] ListQuery query, ClaimsPrincipal caller, WebhookQueries webhooks, CancellationToken ct)
    {
        var (page, flaw) = query.Read();
        if (flaw is not null) return ApiProblems.Of(flaw);

        var list = (await webhooks.ListAsync(caller.ToCurrentUser(), ct)).As(page, WebhookDocument.Of);
        return list.Refusal is { } refusal ? ApiProblems.Of(refusal) : TypedResults.Ok(list.Value);
    }

    private static async Task<Results<Ok<ApiList<WebhookDeliveryDocument>>, ProblemHttpResult>> DeliveriesAsync(
        long id, [AsParameters] ListQuery query, ClaimsPrincipal caller, WebhookQueries webhooks, CancellationToken ct)
    {
        var (page, flaw) = query.Read();
        if (flaw is not null) return ApiProblems.Of(flaw);

        var found = await webhooks.DeliveriesAsync(caller.ToCurrentUser(), new WebhookId(id), page.Number, page.Size, ct);
        return found.Refusal is { } refusal ? ApiProblems.Of(refusal) : TypedResults.Ok(found.Value.As(WebhookDeliveryDocument.Of));
    }

    private static async Task<Results<Created<NewWebhookDocument>, ProblemHttpResult>> AddAsync(
        ApiBody body, ClaimsPrincipal caller, WebhookService webhooks, CancellationToken ct)
    {
        var (fields, flaw) = body.Read<WebhookFields>();
        if (flaw is not null) return ApiProblems.Of(flaw);

        var added = await webhooks.AddAsync(caller.ToCurrentUser(), fields.Url, ct);
        return added.Refusal is { } refusal
            ? ApiProblems.Of(refusal)
            : TypedResults.Created($"{ApiAnswers.Address}/webhooks/{added.Value.Id.Value}", NewWebhookDocument.Of(added.Value));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> RemoveAsync(long id, ClaimsPrincipal caller, WebhookService webhooks, CancellationToken ct) =>
        Answer(await webhooks.RemoveAsync(caller.ToCurrentUser(), new WebhookId(id), ct));

    private static async Task<Results<NoContent, ProblemHttpResult>> ResumeAsync(long id, ClaimsPrincipal caller, WebhookService webhooks, CancellationToken ct) =>
        Answer(await webhooks.ResumeAsync(caller.ToCurrentUser(), new WebhookId(id), ct));

    private static async Task<Results<NoContent, ProblemHttpResult>> ReplayAsync(
        long id, long deliveryId, ClaimsPrincipal caller, WebhookService webhooks, CancellationToken ct) =>
        Answer(await webhooks.SendAgainAsync(caller.ToCurrentUser(), new WebhookId(id), new WebhookDeliveryId(deliveryId), ct));

    private static Results<NoContent, ProblemHttpResult> Answer(Refusal? refusal) => refusal is null ? TypedResults.NoContent() : ApiProblems.Of(refusal);
}
