using NodaTime;
using TutorBooking.Core.Scheduling;
using TutorBooking.Web.Features.Scheduling;

namespace TutorBooking.Tests.Web.Features.Scheduling;

public sealed class WindowFormTests
{
    [Theory]
    [InlineData(540, 720, "09:00", "12:00", false)]
    [InlineData(1320, 1440, "22:00", "00:00", false)] // to midnight is no next day
    [InlineData(1320, 1500, "22:00", "01:00", true)]
    [InlineData(540, 1980, "09:00", "09:00", true)] // around the clock
    [InlineData(0, 1440, "00:00", "00:00", false)]
    [InlineData(5, 1445, "00:05", "00:05", true)]
    public void A_window_is_the_same_after_it_was_two_times_of_a_clock(int from, int to, string fromField, string toField, bool endsNextDay)
    {
        var window = new WeeklyWindow(IsoDayOfWeek.Friday, from, to);

        var form = WindowForm.Of(window);

        (HoursWords.Clock(form.From), HoursWords.Clock(form.To)).ShouldBe((fromField, toField));
        form.EndsNextDay.ShouldBe(endsNextDay);
        new WindowForm { From = HoursWords.Minute(fromField), To = HoursWords.Minute(toField) }.On(IsoDayOfWeek.Friday).ShouldBe(window);
    }
}
