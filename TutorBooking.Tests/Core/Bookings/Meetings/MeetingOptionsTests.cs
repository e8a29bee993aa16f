using System.ComponentModel.DataAnnotations;
using TutorBooking.Core.Bookings.Meetings;

namespace TutorBooking.Tests.Core.Bookings.Meetings;

public sealed class MeetingOptionsTests
{
    private const string Key = "a secret that has thirty-two letters";

    [Fact]
    public void A_room_is_not_named_after_the_link_that_leads_to_it()
    {
        var token = MeetingTokens.Next();

        var room = new MeetingOptions().RoomOf(token);

        room.AbsoluteUri.ShouldStartWith("https://meet.jit.si/");
        room.AbsoluteUri.ShouldNotContain(token);
        room.Segments[^1].Length.ShouldBe(22);
        room.ShouldBe(new MeetingOptions().RoomOf(token), "both parties come to the same room");
        room.ShouldNotBe(new MeetingOptions().RoomOf(MeetingTokens.Next()));
    }

    [Fact]
    public void With_a_key_the_link_alone_does_not_tell_the_room()
    {
        var token = MeetingTokens.Next();

        var room = new MeetingOptions { RoomKey = Key }.RoomOf(token);

        room.ShouldNotBe(new MeetingOptions().RoomOf(token));
        room.ShouldNotBe(new MeetingOptions { RoomKey = $"{Key}." }.RoomOf(token));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("too short to be one", false)]
    [InlineData(Key, true)]
    public void A_key_is_long_or_there_is_none(string key, bool isFine)
    {
        var options = new MeetingOptions { RoomKey = key };

        options.Validate(new ValidationContext(options)).Any().ShouldBe(!isFine);
    }
}
