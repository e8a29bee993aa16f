using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;
using TutorBooking.Web.Hosting;

namespace TutorBooking.Tests.Web.Hosting;

/// <summary>What a page carries from its first form to its circuit; it must fit into one message.</summary>
public sealed partial class PersistedStateTests
{
    private sealed record Note(string Words, Instant At);

    [Fact]
    public void Letters_of_every_script_take_no_more_room_than_they_need_and_come_back()
    {
        var note = new Note("<積分> “Grüße” & ½", Instant.FromUtc(2026, 11, 24, 14, 0));

        var written = Written(note);

        Encoding.UTF8.GetString(written).ShouldBe("""{"words":"<積分> “Grüße” & ½","at":"2026-11-24T14:00:00Z"}""");
        Serializer<Note>().Restore(new ReadOnlySequence<byte>(written)).ShouldBe(note);
    }

    [Fact]
    public void What_is_too_long_for_a_message_is_left_to_be_loaded_again()
    {
        var fits = new Note(new string('x', PersistedState.LongestValue - 100), Instant.MinValue);
        var tooLong = fits with { Words = new string('x', PersistedState.LongestValue) };

        Serializer<Note>().Restore(new ReadOnlySequence<byte>(Written(fits))).ShouldBe(fits);
        Serializer<Note>().Restore(new ReadOnlySequence<byte>(Written(tooLong))).ShouldBeNull();
    }

    [Fact]
    public async Task It_stands_in_the_page_as_base64_in_which_nothing_can_be_markup()
    {
        await using var app = new AppFactory();
        var cast = await Cast.OnStageAsync(app.Database);
        var id = (await app.Get<LessonBookingService>().RequestAsync(
            cast.Ada, cast.WithGrace() with { Note = "--><script>alert(1)</script>" }, CancellationToken.None)).Value;
        using var client = await app.ClientOfAsync(cast.Ada);

        var page = await client.GetStringAsync(new Uri($"/bookings/{id.Value}", UriKind.Relative));

        State().IsMatch(page).ShouldBeTrue();
        page.ShouldNotContain("--><script>alert");
    }

    [GeneratedRegex("<!--Blazor-Server-Component-State:[A-Za-z0-9+/=_-]{200,}-->", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex State();

    private static byte[] Written<T>(T value)
    {
        var writer = new ArrayBufferWriter<byte>();
        Serializer<T>().Persist(value, writer);
        return writer.WrittenSpan.ToArray();
    }

    private static PersistentComponentStateSerializer<T> Serializer<T>() =>
        new ServiceCollection().AddPersistedState().BuildServiceProvider().GetRequiredService<PersistentComponentStateSerializer<T>>();
}
