using System.Collections.Immutable;
using Microsoft.AspNetCore.OpenApi;
using TutorBooking.Web.Api.Description;

namespace TutorBooking.Web.Features.Programs;

/// <summary>Every call of the interface in the order of its description, which changes with the program only and so is read once.</summary>
public sealed class DescribedCalls([FromKeyedServices(ApiDocument.Name)] IOpenApiDocumentProvider description)
{
    private static readonly ImmutableArray<string> Names = [.. ApiCalls.All.Select(call => call.Name)];

    private IReadOnlyList<DescribedCall>? read;

    public async Task<IReadOnlyList<DescribedCall>> AllAsync() => read ??= await ReadAsync();

    // In the order in which the calls were written down: as a person comes to need them.
    private async Task<IReadOnlyList<DescribedCall>> ReadAsync()
    {
        var document = await description.GetOpenApiDocumentAsync(CancellationToken.None);
        var calls =
            from path in document.Paths
            from operation in path.Value.Operations ?? []
            select DescribedCall.Of(path.Key, operation.Key, operation.Value);
        return [.. calls.OrderBy(call => Names.IndexOf(call.Name))];
    }
}
