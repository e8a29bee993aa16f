using Microsoft.AspNetCore.Components;
using NodaTime;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Tutors.Approval;
using TutorBooking.Web.Ui;

namespace TutorBooking.Web.Features.Administration;

/// <summary>What admins have to decide about tutors, and where they find all the others.</summary>
public sealed partial class TutorsPage(TutorReviewQueries tutors, NavigationManager navigation, IClock clock) : PageComponent
{
    private const int PageSize = 20;

    private Refusal? refusal;
    private string words = "";
    private string state = "";

    [SupplyParameterFromQuery(Name = "state")]
    public string? State { get; set; }

    [SupplyParameterFromQuery(Name = "q")]
    public string? Words { get; set; }

    [SupplyParameterFromQuery(Name = "waiting")]
    public string? WaitingNumber { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    public string? Number { get; set; }

    /// <summary>Carried over from the pre-rendered page, so that nothing is loaded twice.</summary>
    [PersistentState]
    public Page<TutorReviewLine>? Waiting { get; set; }

    [PersistentState]
    public Page<TutorReviewLine>? Others { get; set; }

    private TutorListAddress? Loaded { get; set; }

    private TutorListAddress Chosen => TutorListAddress.Read(State, Words, WaitingNumber, Number);

    private Instant Now => clock.GetCurrentInstant();

    private string Summary => Waiting?.Total switch
    {
        null => "",
        0 => "Nothing waits for you.",
        1 => "One profile waits for you.",
        var count => $"{count} profiles wait for you.",
    };

    protected override async Task OnParametersSetAsync()
    {
        var viewer = await KnowViewerAsync();
        (words, state) = (Chosen.Words, Chosen.Status?.ToString().ToLowerInvariant() ?? "");
        if (Waiting is null || Others is null || (Loaded is { } loaded && loaded != Chosen))
        {
            await LoadAsync(viewer);
        }

        Loaded = Chosen;
    }

    private void Search() => navigation.NavigateTo(TutorListAddress.Read(state, words, WaitingNumber, page: null).ToString());

    private async Task LoadAsync(CurrentUser viewer)
    {
        var waiting = await tutors.WaitingAsync(viewer, Chosen.Waiting, PageSize, Closing);
        var others = await tutors.ListAsync(viewer, new TutorReviewFilter(Chosen.Status, Chosen.Words, Chosen.Page, PageSize), Closing);
        refusal = waiting.Refusal ?? others.Refusal;
        AnswerWith(refusal);
        (Waiting, Others) = (waiting.Match<Page<TutorReviewLine>?>(page => page, _ => null), others.Match<Page<TutorReviewLine>?>(page => page, _ => null));
    }
}
