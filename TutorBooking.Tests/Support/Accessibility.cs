using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace TutorBooking.Tests.Support;

/// <summary>What axe finds wrong with a page, with none of its usual rules off.</summary>
/// <remarks>
/// Asked in the page itself and for what is wrong alone: 25 pages by turns took 4 s so, and 24 s by the package's own call, which
/// gathers also what is right and puts it together in a second page. It looks into no frames; the pages have none.
/// </remarks>
internal static class Accessibility
{
    private const string Ask = """
        async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
          .map(found => `${found.id} (${found.impact}): ${found.help}; ${found.nodes.slice(0, 4).map(node => node.html).join(' | ')}`)
        """;

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    public static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page)
    {
        await page.EvaluateAsync(Axe);
        return await page.EvaluateAsync<string[]>(Ask);
    }
}
