using System.Text.Json;
using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Tutors;
using TutorBooking.Tests.EndToEnd;
using TutorBooking.Tests.Support;
using TutorBooking.Tests.Web.Api.Bookings;

namespace TutorBooking.Tests.Web.Api.Reviews;

public sealed class ReviewsTests : ApiTest
{
    private const string Address = "/api/reviews";

    [Fact]
    public async Task A_student_reviews_a_lesson_and_everybody_reads_it_under_a_short_name()
    {
        var booking = await HoldAsync();
        var written = await (await OfAdaAsync()).PostAsync(Address, new { booking_id = booking, rating = 4, comment = "Patient and clear" });

        written.Outcome.ShouldBe("201");
        written.Json.EnumerateObject().Select(field => field.Name)
            .ShouldBe(["id", "booking_id", "reviewer_id", "reviewer_name", "tutor_profile_id", "rating", "comment", "reply", "created_at", "updated_at"]);
        written.Words("reviewer_name").ShouldBe("Ada L.");
        written.Field("tutor_profile_id").GetInt64().ShouldBe(People.Profile.Value);
        written.Field("reply").ValueKind.ShouldBe(JsonValueKind.Null);
        var listed = await Stranger.GetAsync($"/api/tutors/{People.Profile.Value}/reviews");
        listed.Items.Single().GetRawText().ShouldBe(written.Text);
        var grace = (await Stranger.GetAsync("/api/tutors")).Items.Single();
        grace.GetProperty("average_rating").GetRawText().ShouldBe("4.00");
        grace.GetProperty("total_reviews").GetInt32().ShouldBe(1);
        (await (await OfAdaAsync()).GetAsync($"/api/bookings/{booking}")).List("allowed_actions").ShouldNotContain(action => action == "REVIEW");
    }

    [Fact]
    public async Task What_stands_against_a_review_is_told_in_the_order_of_the_rules()
    {
        var ada = await OfAdaAsync();
        var open = (await App.BookAsync(ada, People, Pair.Tomorrow + Duration.FromDays(1))).Id;
        var held = await HoldAsync();

        (await ada.PostAsync(Address)).Outcome.ShouldBe("422 VALIDATION");
        (await ada.PostAsync(Address, new { booking_id = 999_999, rating = "five" })).Outcome.ShouldBe("404 BOOKING_NOT_FOUND");
        (await (await ProgramOfAsync(People.Alan)).PostAsync(Address, new { booking_id = held, rating = 9 })).Outcome.ShouldBe("403 NOT_YOUR_BOOKING");
        (await (await ProgramOfAsync(People.Grace)).PostAsync(Address, new { booking_id = held, rating = 9 })).Outcome.ShouldBe("403 WRONG_ROLE");
        (await ada.PostAsync(Address, new { booking_id = open, rating = 9 })).Outcome.ShouldBe("409 NOT_COMPLETED");
        (await ada.PostAsync(Address, new { booking_id = held, rating = 9 })).Outcome.ShouldBe("422 VALIDATION");
        (await ada.PostAsync(Address, new { booking_id = held })).Outcome.ShouldBe("422 VALIDATION");
        (await ada.PostAsync(Address, new { booking_id = held, rating = 4.5 })).Outcome.ShouldBe("422 VALIDATION");
        (await ada.PostAsync(Address, new { booking_id = held, rating = 5, comment = new string('c', 2_001) })).Outcome.ShouldBe("422 VALIDATION");
        (await ada.PostAsync(Address, new { booking_id = held, rating = 5 })).Outcome.ShouldBe("201");
        (await ada.PostAsync(Address, new { booking_id = held, rating = 9 })).Outcome.ShouldBe("409 ALREADY_REVIEWED");
    }

    [Theory]
    [InlineData(0, "201")]
    [InlineData(1, "409 REVIEW_WINDOW_CLOSED")]
    public async Task A_review_is_written_within_thirty_days(int secondsLater, string outcome)
    {
        var booking = await HoldAsync();
        GoTo(Pair.Tomorrow + Duration.FromHours(1) + Duration.FromDays(30) + Duration.FromSeconds(secondsLater));

        (await (await OfAdaAsync()).PostAsync(Address, new { booking_id = booking, rating = 5 })).Outcome.ShouldBe(outcome);
    }

    private Task<ApiClient> OfAdaAsync() => ProgramOfAsync(People.Ada);

    private async Task<long> HoldAsync()
    {
        var subject = await App.Database.ReadAsync(db => Task.FromResult(db.Subjects.Single(one => one.Name == "Mathematics").Id));
        var request = new LessonRequest(People.Profile, subject, Pair.Tomorrow, DurationMinutes: 60, LessonType.VideoCall, Place: null, Note: null);
        return (await AppLessons.HoldAsync(App, People.Ada.User, People.Grace.User, request)).Value;
    }
}
