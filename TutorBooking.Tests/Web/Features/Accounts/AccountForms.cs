using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using TutorBooking.Core.Notifications;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Web.Features.Accounts;

/// <summary>Account pages used without a browser, one answer at a time.</summary>
internal static class AccountForms
{
    extension(AppFactory app)
    {
        /// <summary>Somebody with a cookie jar, who looks at each answer before following it.</summary>
        public HttpClient CreatePerson() => app.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

        /// <summary>What was mailed last, sent already or still in the outbox.</summary>
        public async Task<OutgoingMail> LastMailAsync()
        {
            var waiting = await app.Database.ReadAsync(db => db.Outbox
                .Where(message => message.Kind == nameof(OutgoingMail) && message.DeliveredAt == null).OrderBy(message => message.Id).LastOrDefaultAsync());
            return waiting?.Read<OutgoingMail>() ?? ((KeptMails)app.Get<IMailTransport>()).Sent.Last();
        }
    }

    extension(HttpClient client)
    {
        /// <summary>Opens a page and sends the form of that name with these fields filled in.</summary>
        public async Task<HttpResponseMessage> SendFormAsync(string page, string form, params (string Name, string Value)[] fields)
        {
            var found = (await client.GetPageAsync(page)).Forms.Single(candidate => candidate.QuerySelector($"input[name=_handler][value='{form}']") is not null);
            return await client.SubmitAsync(page, found, fields.ToDictionary(field => field.Name, field => field.Value, StringComparer.Ordinal));
        }

        public Task<HttpResponseMessage> LogInAsync(string email, string password = AppPeople.Password, string page = "/account/login") =>
            client.SendFormAsync(page, "login", ("Input.Email", email), ("Input.Password", password));
    }

    extension(HttpResponseMessage answer)
    {
        /// <summary>Where the answer sends on to; empty where it is the page itself.</summary>
        public string Next => answer.Headers.Location switch
        {
            null => "",
            { IsAbsoluteUri: true, Authority: "localhost" } ours => ours.PathAndQuery,
            var other => other.OriginalString,
        };

        public async Task<IHtmlDocument> PageAsync() => await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>The words that a field's own description says about what is wrong with it; null for a field without fault.</summary>
    public static string? ErrorAt(IHtmlDocument page, string field)
    {
        var input = page.QuerySelector($"[name='{field}']") ?? throw new InvalidOperationException($"There is no field {field}.");
        if (input.GetAttribute("aria-invalid") is not "true") return null;

        return (input.GetAttribute("aria-describedby") ?? "").Split(' ')
            .Select(page.GetElementById).FirstOrDefault(words => words?.ClassList.Contains("error") is true)?.TextContent.Trim();
    }
}
