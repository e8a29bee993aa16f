using System.Globalization;
using Microsoft.AspNetCore.Components;
using NodaTime;
using TutorBooking.Core.Bookings.Discovery;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Tutors;
using TutorBooking.Web.Hosting;
using TutorBooking.Web.Ui;

namespace TutorBooking.Web.Features.Tutors.Search;

/// <summary>Discovery: the whole search stands in the address, so it survives reload, back and sharing.</summary>
public sealed partial class SearchPage
{
    private SearchParameters parameters = new();
    private IReadOnlyList<SubjectLine> subjects = [];
    private IReadOnlyList<string> sentences = [];
    private IReadOnlyList<Loosening> ways = [];
    private Page<DiscoveredTutor>? found;
    private Refusal? refusal;
    private DateTimeZone zone = DateTimeZone.Utc;
    private bool isZoneKnown;
    private Instant now;

    [CascadingParameter]
    public required HttpContext Context { get; set; }

    [SupplyParameterFromQuery(Name = "q")]
    public string? Words { get; set; }

    [SupplyParameterFromQuery]
    public string? Subject { get; set; }

    [SupplyParameterFromQuery(Name = "min_rate")]
    public string? MinimumRate { get; set; }

    [SupplyParameterFromQuery(Name = "max_rate")]
    public string? MaximumRate { get; set; }

    [SupplyParameterFromQuery(Name = "min_rating")]
    public string? MinimumRating { get; set; }

    [SupplyParameterFromQuery(Name = "day")]
    public string[]? Days { get; set; }

    [SupplyParameterFromQuery]
    public string? From { get; set; }

    [SupplyParameterFromQuery]
    public string? To { get; set; }

    [SupplyParameterFromQuery]
    public string? Sort { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    public string? PageText { get; set; }

    private SubjectLine? ChosenSubject => subjects.FirstOrDefault(subject => subject.Id.Value.ToString(CultureInfo.InvariantCulture) == parameters.Subject);

    private string Title => ChosenSubject is { } subject ? $"{subject.Name} tutors"
        : parameters.Words is { } words ? $"Tutors for “{words}”"
        : "Find a tutor";

    private string Heading => (found?.Total ?? 0, ChosenSubject) switch
    {
        (0, _) => "Nobody found",
        (1, { } subject) => $"1 tutor teaches {subject.Name}",
        (var count, { } subject) => $"{count:N0} tutors teach {subject.Name}",
        (1, null) => "1 tutor",
        (var count, null) => $"{count:N0} tutors",
    };

    private string ZoneWords => isZoneKnown ? $"{zone.Id}, {TimeWords.Offset(now, zone)}" : "UTC, until your browser tells us yours";

    protected override async Task OnInitializedAsync()
    {
        now = Time.GetCurrentInstant();
        isZoneKnown = VisitorZone.Of(Context) is not null;
        zone = VisitorZone.Of(Context) ?? DateTimeZone.Utc;
        subjects = await Subjects.ListAsync(Context.RequestAborted);
        parameters = Given();

        var reading = new SearchReading(subjects, Payments.Value.Currency);
        var filter = reading.Read(parameters);
        sentences = reading.Sentences;
        await FindAsync(filter);
    }

    private async Task FindAsync(DiscoveryFilter filter)
    {
        var viewer = Context.User.ToCurrentUserOrNull()?.Id;
        await AskAsync(filter, viewer);

        // An old bookmark may name a page that there is no more.
        if (found is { Items: [], Total: > 0 })
        {
            await AskAsync(filter with { Tutors = filter.Tutors with { PageNumber = found.Count } }, viewer);
        }

        if (found is { Total: 0 })
        {
            ways = await Discovery.LoosenAsync(filter, zone, viewer, Context.RequestAborted);
        }
    }

    private async Task AskAsync(DiscoveryFilter filter, UserId? viewer)
    {
        var answer = await Discovery.FindAsync(filter, zone, viewer, Context.RequestAborted);
        refusal = answer.Refusal;
        found = refusal is null ? answer.Value : null;
    }

    private SearchParameters Given() => new()
    {
        Words = Text(Words),
        Subject = Text(Subject),
        MinimumRate = Text(MinimumRate),
        MaximumRate = Text(MaximumRate),
        MinimumRating = Text(MinimumRating),
        Days = [.. (Days ?? []).Select(Text).OfType<string>().Distinct(StringComparer.Ordinal)],
        From = Text(From),
        To = Text(To),
        Sort = Text(Sort),
        PageNumber = QueryPage.Parse(PageText),
    };

    private static string? Text(string? given) => string.IsNullOrWhiteSpace(given) ? null : given.Trim();
}
