using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace TutorBooking.Tests.Support;

/// <summary>Forms filled in and sent without a browser, as one without scripts would.</summary>
internal static class HttpSignIn
{
    extension(HttpClient client)
    {
        /// <summary>Signs in by the real form; the client keeps the cookie.</summary>
        public async Task SignInAsync(string email, string password = AppPeople.Password)
        {
            const string page = "/account/login";
            var form = (await client.GetPageAsync(page)).Forms.Single(form => form.QuerySelector("input[type=password]") is not null);
            var answer = await client.SubmitAsync(page, form, new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [NameOf(form, "input[type=email]")] = email,
                [NameOf(form, "input[type=password]")] = password,
            });

            var shown = await answer.Content.ReadAsStringAsync();
            (answer.IsSuccessStatusCode && !shown.Contains("type=\"password\"", StringComparison.Ordinal)).ShouldBeTrue($"{email} could not sign in: {shown}");
        }

        public async Task<IHtmlDocument> GetPageAsync(string address) =>
            await new HtmlParser().ParseDocumentAsync(await client.GetStringAsync(address));

        /// <summary>Posts a form of <paramref name="page"/> as it stands, hidden fields included, with the given values in place of its own.</summary>
        public Task<HttpResponseMessage> SubmitAsync(string page, IHtmlFormElement form, IReadOnlyDictionary<string, string> values)
        {
            var fields = form.Elements.OfType<IHtmlInputElement>()
                .Where(input => input.Name is { Length: > 0 } && (input.Type is not ("checkbox" or "radio") || input.IsChecked))
                .Select(input => KeyValuePair.Create(input.Name ?? "", input.Value))
                .Where(field => !values.ContainsKey(field.Key));
            return client.PostAsync(form.GetAttribute("action") is { Length: > 0 } action ? action : page, new FormUrlEncodedContent([.. fields, .. values]));
        }
    }

    private static string NameOf(IHtmlFormElement form, string selector) =>
        form.QuerySelector(selector)?.GetAttribute("name") ?? throw new InvalidOperationException($"The form has no {selector} with a name.");
}
