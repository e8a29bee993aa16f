using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;
using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Bookings.Discovery;
using TutorBooking.Core.Payments;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Tutors;
using TutorBooking.Core.Tutors.Search;
using TutorBooking.Web.Hosting;

namespace TutorBooking.Web.Features.Home;

public sealed partial class HomePage(
    DiscoveryQueries discovery, OpenSlotQueries slots, SubjectQueries subjectQueries, TutorCensusQueries censusQueries,
    IOptions<PaymentOptions> payments, IClock clock)
{
    private const int Looked = 12;
    private const int Shown = 3;
    private static readonly Duration Week = Duration.FromDays(7);

    private IReadOnlyList<SubjectLine> subjects = [];
    private TutorCensus census = new(0, 0, 0);
    private DateTimeZone? zone;
    private HourBoard? board;
    private IReadOnlyList<DiscoveredTutor> teachingSoon = [];

    [CascadingParameter]
    public required HttpContext Context { get; set; }

    private string Fee => payments.Value.FeePercent.ToString("0.##", CultureInfo.InvariantCulture);

    private string CensusSentence => census.Tutors is 0
        ? "No tutor is approved yet. You could be the first."
        : $"{Count(census.Tutors, "approved tutor")} in {Count(census.Subjects, "subject")} and {Count(census.Zones, "time zone")}.";

    protected override async Task OnInitializedAsync()
    {
        var ct = Context.RequestAborted;
        var viewer = Context.User.ToCurrentUserOrNull()?.Id;
        zone = VisitorZone.Of(Context);
        subjects = await subjectQueries.ListAsync(ct);
        census = await censusQueries.CountAsync(ct);

        var found = await BestAsync(zone ?? DateTimeZone.Utc, viewer, ct);
        var chosen = HourBoard.Choose(found, zone ?? DateTimeZone.Utc);
        board = chosen is { NextOpen: { } start } ? await DrawAsync(chosen.Tutor, start, viewer, ct) : null;
        var horizon = clock.GetCurrentInstant() + Week;
        teachingSoon = [.. found.Where(tutor => tutor != chosen && tutor.NextOpen < horizon).Take(Shown)];
    }

    private async Task<IReadOnlyList<DiscoveredTutor>> BestAsync(DateTimeZone clockZone, UserId? viewer, CancellationToken ct)
    {
        var filter = new DiscoveryFilter { Tutors = new TutorFilter { Sort = TutorSort.Rating, PageSize = Looked } };
        var found = await discovery.FindAsync(filter, clockZone, viewer, ct);
        return found.Match(page => page.Items, _ => []);
    }

    private async Task<HourBoard> DrawAsync(TutorCard tutor, Instant start, UserId? viewer, CancellationToken ct)
    {
        var later = HourBoard.LaterStarts(start).ToList();
        var open = await slots.FindAsync(tutor.Id, new Interval(later.Min(), later.Max() + Duration.Epsilon), HourBoard.Minutes, viewer, ct);
        var alsoOpen = later.Where(open.Contains).Select(instant => (Instant?)instant).FirstOrDefault();
        return new HourBoard(tutor, start, zone ?? DateTimeZone.Utc, alsoOpen, clock.GetCurrentInstant());
    }

    private static string Count(int number, string one) => $"{number} {one}{(number is 1 ? "" : "s")}";
}
