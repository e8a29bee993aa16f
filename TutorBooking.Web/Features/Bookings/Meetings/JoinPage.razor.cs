using System.Globalization;
using Microsoft.AspNetCore.Components;
using TutorBooking.Core.Bookings.Meetings;
using TutorBooking.Core.Platform;
using TutorBooking.Web.Ui;

namespace TutorBooking.Web.Features.Bookings.Meetings;

/// <summary>Notes who comes to a lesson and sends them on to its room, or says why not.</summary>
public sealed partial class JoinPage(MeetingService meetings) : PageComponent
{
    private Refusal? refusal;

    /// <summary>Of the booking; null where one came by the meeting link.</summary>
    [Parameter]
    public long? Id { get; set; }

    /// <summary>The secret of the meeting link.</summary>
    [Parameter]
    public string? Token { get; set; }

    private bool IsClosed => refusal?.Kind is RefusalKind.Conflict;

    /// <summary>Where to go back to; null where that is nothing of theirs, or unknown.</summary>
    private BookingId? Booking => IsClosed && Id is { } id ? new BookingId(id) : null;

    private string Back => Booking is { } known ? string.Create(CultureInfo.InvariantCulture, $"/bookings/{known.Value}") : "/bookings";

    private string Title =>
        IsClosed ? "The room is closed."
        : refusal?.Kind is RefusalKind.NotFound ? "This link leads nowhere."
        : "This lesson belongs to other people.";

    protected override async Task OnInitializedAsync()
    {
        var viewer = await KnowViewerAsync();
        var room = Id is { } id
            ? await meetings.JoinAsync(viewer, new BookingId(id), Closing)
            : await meetings.JoinAsync(viewer, Token ?? "", Closing);
        refusal = room.Refusal;
        AnswerWith(refusal);
        if (refusal is null)
        {
            Navigation.NavigateTo(room.Value.AbsoluteUri);
        }
    }
}
