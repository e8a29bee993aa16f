using Microsoft.AspNetCore.Components;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Platform;
using TutorBooking.Web.Ui;

namespace TutorBooking.Web.Features.Administration;

/// <summary>Every booking there is, for whoever has to find one.</summary>
public sealed partial class AdminBookingsPage(AdminBookingQueries bookings, NavigationManager navigation) : PageComponent
{
    private Refusal? refusal;
    private string words = "";
    private string state = "";

    [SupplyParameterFromQuery(Name = "state")]
    public string? State { get; set; }

    [SupplyParameterFromQuery(Name = "q")]
    public string? Words { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    public string? Number { get; set; }

    /// <summary>Carried over from the pre-rendered page, so that nothing is loaded twice.</summary>
    [PersistentState]
    public Page<BookingSummary>? Bookings { get; set; }

    private BookingListAddress? Loaded { get; set; }

    private BookingListAddress Chosen => BookingListAddress.Read(State, Words, Number);

    protected override async Task OnParametersSetAsync()
    {
        var viewer = await KnowViewerAsync();
        if (Loaded != Chosen)
        {
            (words, state) = (Chosen.Words, BookingListAddress.Name(Chosen.Status));
        }

        if (Bookings is null || (Loaded is { } loaded && loaded != Chosen))
        {
            await LoadAsync(viewer);
        }

        Loaded = Chosen;
    }

    private void Search() => navigation.NavigateTo(BookingListAddress.Read(state, words, page: null).ToString());

    private Task ReloadAsync() => Viewer is null ? Task.CompletedTask : LoadAsync(Viewer);

    private async Task LoadAsync(CurrentUser viewer)
    {
        var found = await bookings.ListAsync(viewer, new AdminBookingFilter(Chosen.Status, Chosen.Words, Chosen.Page), Closing);
        refusal = found.Refusal;
        AnswerWith(refusal);
        Bookings = found.Match<Page<BookingSummary>?>(page => page, _ => null);
    }
}
