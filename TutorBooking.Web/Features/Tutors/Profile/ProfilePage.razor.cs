using System.Globalization;
using Microsoft.AspNetCore.Components;
using NodaTime;
using NodaTime.Text;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Bookings.Discovery;
using TutorBooking.Core.Packages;
using TutorBooking.Core.Packages.Offers;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Reviews;
using TutorBooking.Core.Tutors.Profiles;
using TutorBooking.Web.Hosting;
using TutorBooking.Web.Ui;

namespace TutorBooking.Web.Features.Tutors.Profile;

/// <summary>A tutor's public page, with a week of open starts as plain links.</summary>
public sealed partial class ProfilePage(
    PublicProfileQueries profiles, OpenWeekQueries weeks, ReviewQueries reviewQueries, ReliabilityQueries reliabilities, PackageQueries packages, IClock clock, NavigationManager navigation)
{
    private const int UsualMinutes = 60;

    private PublicProfile? profile;
    private OpenWeek? week;
    private ReviewsOfTutor? reviews;
    private Reliability? reliability;
    private IReadOnlyList<OfferedPackage> offers = [];
    private DateTimeZone zone = DateTimeZone.Utc;
    private bool isZoneKnown;
    private Instant now;

    [CascadingParameter]
    public required HttpContext Context { get; set; }

    [Parameter]
    public long Number { get; set; }

    [SupplyParameterFromQuery]
    public string? Week { get; set; }

    [SupplyParameterFromQuery]
    public string? Duration { get; set; }

    [SupplyParameterFromQuery]
    public string? Reviews { get; set; }

    private ProfileAddress Here => new(new TutorId(Number), MinutesOf(profile), LocalDatePattern.Iso.Parse(Week ?? "") is { Success: true, Value: var day } ? day : null, ReviewPage);

    private int ReviewPage => int.TryParse(Reviews, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : 1;

    private string Taught => profile?.Subjects is [_, ..] subjects ? string.Join(", ", subjects.Select(subject => subject.Name)) : "tutor";

    private string ClockThere => profile is { } tutor
        ? $"{TimeWords.Place(tutor.Zone)}, {TimeWords.Clock(now, tutor.Zone)} there{ClockWords.Behind(now, zone, tutor.Zone)}"
        : "";

    private IReadOnlyList<string> Paragraphs => profile?.Bio.ReplaceLineEndings("\n")
        .Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    protected override async Task OnInitializedAsync()
    {
        var viewer = Context.User.ToCurrentUserOrNull();
        profile = (await profiles.FindAsync(viewer, new TutorId(Number), Context.RequestAborted)).Match(found => found, _ => (PublicProfile?)null);
        if (profile is null)
        {
            navigation.NotFound();
            return;
        }

        now = clock.GetCurrentInstant();
        isZoneKnown = VisitorZone.Of(Context) is not null;
        zone = VisitorZone.Of(Context) ?? profile.Zone;
        reviews = await reviewQueries.OfTutorAsync(viewer, profile.Id, ReviewPage, ProfileReviews.PageSize, Context.RequestAborted);
        reliability = await reliabilities.OfTutorAsync(profile.Id, Context.RequestAborted);
        if (profile.IsApproved)
        {
            offers = (await packages.OffersOfAsync(profile.Id, Context.RequestAborted)).Match(found => found, _ => []);
            week = await weeks.FindAsync(profile.Id, Here.Minutes, Here.Day, zone, viewer?.Id, Context.RequestAborted);
        }
    }

    // The length asked for if it is offered, else an hour, else the one nearest to an hour.
    private int MinutesOf(PublicProfile? tutor)
    {
        var offered = tutor?.Durations is [_, ..] durations ? durations : [UsualMinutes];
        return int.TryParse(Duration, CultureInfo.InvariantCulture, out var wanted) && offered.Contains(wanted)
            ? wanted
            : offered.MinBy(minutes => Math.Abs(minutes - UsualMinutes));
    }
}
