using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace TutorBooking.Tests.Support;

/// <summary>Another program, which knows addresses and JSON and nothing else; over a real connection.</summary>
internal sealed class ApiClient(Uri site, AuthenticationHeaderValue? token = null) : IDisposable
{
    private readonly HttpClient http = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = site };

    public Task<ApiAnswer> GetAsync(string address) => SendAsync(HttpMethod.Get, address);

    /// <param name="address">Below the site.</param>
    /// <param name="body">An object, text as it stands, or null for no body.</param>
    public Task<ApiAnswer> PostAsync(string address, object? body = null) => SendAsync(HttpMethod.Post, address, body);

    public async Task<ApiAnswer> SendAsync(HttpMethod method, string address, object? body = null, string type = "application/json", params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative));
        request.Headers.Authorization = token;
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        if (body is not null)
        {
            request.Content = new StringContent(body as string ?? JsonSerializer.Serialize(body), Encoding.UTF8);
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        }

        using var answer = await http.SendAsync(request, Xunit.TestContext.Current.CancellationToken);
        return new ApiAnswer((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(), answer.Headers, answer.Content.Headers);
    }

    public void Dispose() => http.Dispose();
}
