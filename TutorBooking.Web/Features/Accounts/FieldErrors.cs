using TutorBooking.Core.Platform;

namespace TutorBooking.Web.Features.Accounts;

/// <summary>What a form's fields were refused for; the first word about a field stands.</summary>
internal sealed class FieldErrors
{
    private readonly Dictionary<string, Refusal> refusals = new(StringComparer.Ordinal);

    public bool Any => refusals.Count > 0;

    public string? this[string field] => refusals.GetValueOrDefault(field)?.Sentence;

    public FieldErrors With(string field, Refusal? refusal)
    {
        if (refusal is not null)
        {
            refusals.TryAdd(field, refusal);
        }

        return this;
    }
}
