using NodaTime;
using TutorBooking.Core.Bookings.Discovery;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Tutors;
using TutorBooking.Core.Tutors.Search;
using TutorBooking.Tests.Support;
using TutorBooking.Web.Features.Home;

namespace TutorBooking.Tests.Web.Features.Home;

public sealed class HourBoardTests
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
    private static readonly DateTimeZone SaoPaulo = DateTimeZoneProviders.Tzdb["America/Sao_Paulo"];
    private static readonly DateTimeZone Auckland = DateTimeZoneProviders.Tzdb["Pacific/Auckland"];

    [Fact]
    public void A_tutor_on_another_clock_is_chosen_before_one_on_the_visitors()
    {
        var near = Found(Berlin, FakeClock.Start);
        var far = Found(SaoPaulo, FakeClock.Start + Duration.FromDays(1));

        HourBoard.Choose([near, far], Berlin).ShouldBe(far);
        HourBoard.Choose([near], Berlin).ShouldBe(near);
    }

    [Fact]
    public void Of_two_the_sooner_hour_is_drawn()
    {
        var later = Found(SaoPaulo, FakeClock.Start + Duration.FromHours(1));
        var sooner = Found(SaoPaulo, FakeClock.Start);

        HourBoard.Choose([later, sooner], Berlin).ShouldBe(sooner);
    }

    [Fact]
    public void Nobody_without_an_open_hour_is_chosen() =>
        HourBoard.Choose([Found(SaoPaulo, null), Found(SaoPaulo, FakeClock.Start, 30)], Berlin).ShouldBeNull();

    [Theory]
    [InlineData(5, 24)]
    [InlineData(60, 13)]
    [InlineData(62, 12)]
    [InlineData(120, 1)]
    [InlineData(121, null)]
    [InlineData(600, null)]
    public void The_present_is_drawn_where_it_lies_in_the_picture(int minutesBefore, int? row) =>
        Board(Berlin, Berlin, FakeClock.Start - Duration.FromMinutes(minutesBefore)).NowRow.ShouldBe(row);

    [Fact]
    public void A_tutor_whose_day_is_another_says_which()
    {
        // Ten in the morning in Berlin is eleven in the evening of the same Monday in Auckland, and two hours later it is Tuesday there.
        (Board(Berlin, Auckland, FakeClock.Start) with { Start = FakeClock.Start + Duration.FromHours(2) }).OtherDay.ShouldBe(IsoDayOfWeek.Tuesday);
        Board(Berlin, Auckland, FakeClock.Start).OtherDay.ShouldBeNull();
    }

    private static HourBoard Board(DateTimeZone visitor, DateTimeZone tutor, Instant now) =>
        new(Found(tutor, FakeClock.Start).Tutor, FakeClock.Start, visitor, AlsoOpen: null, now);

    private static DiscoveredTutor Found(DateTimeZone zone, Instant? nextOpen, int minutes = 60) => new(
        new TutorCard(
            new TutorId(1), new UserId(1), "Helena Duarte", "MSc", "Calculus", new Money(4500, "EUR"), 490, 12, 8, AutoConfirms: false,
            ["Mathematics"], ["English"], [minutes], zone, new TutorFace(new TutorId(1), 0, DrawnPortrait.RecipeFor("Helena Duarte"))),
        nextOpen,
        []);
}
