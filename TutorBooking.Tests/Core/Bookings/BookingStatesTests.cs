using TutorBooking.Core.Bookings;

namespace TutorBooking.Tests.Core.Bookings;

public sealed class BookingStatesTests
{
    // A second telling of the table, drawn so that a person can check it against the rules: x may follow, . may not.
    private static readonly string[] Table =
    [
        //                    Pe Co Cm De Ex CS CT CA NS NT
        "Pending            | .  x  .  x  x  x  x  x  .  .",
        "Confirmed          | .  .  x  .  .  x  x  x  x  x",
        "Completed          | .  .  .  .  .  .  .  .  .  .",
        "Declined           | .  .  .  .  .  .  .  .  .  .",
        "Expired            | .  .  .  .  .  .  .  .  .  .",
        "CancelledByStudent | x  x  .  .  .  .  .  .  .  .",
        "CancelledByTutor   | x  x  .  .  .  .  .  .  .  .",
        "CancelledByAdmin   | .  .  .  .  .  .  .  .  .  .",
        "NoShowStudent      | .  .  .  .  .  .  .  .  .  .",
        "NoShowTutor        | .  .  .  .  .  .  .  .  .  .",
    ];

    public static TheoryData<BookingStatus, BookingStatus, bool> EveryPair()
    {
        var pairs = new TheoryData<BookingStatus, BookingStatus, bool>();
        foreach (var row in Table)
        {
            var from = Enum.Parse<BookingStatus>(row.Split('|')[0]);
            var marks = row.Split('|')[1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            foreach (var to in Enum.GetValues<BookingStatus>())
            {
                pairs.Add(from, to, marks[(int)to] is "x");
            }
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(EveryPair))]
    public void A_state_follows_another_exactly_where_the_table_says(BookingStatus from, BookingStatus to, bool allowed) =>
        from.CanBecome(to).ShouldBe(allowed);

    [Theory]
    [MemberData(nameof(EveryPair))]
    public void Only_a_state_that_blocks_time_can_still_change_but_for_a_cancellation_taken_back(BookingStatus from, BookingStatus to, bool allowed) =>
        (allowed && !from.IsBlocking).ShouldBe(from is BookingStatus.CancelledByStudent or BookingStatus.CancelledByTutor && to.IsBlocking);
}
