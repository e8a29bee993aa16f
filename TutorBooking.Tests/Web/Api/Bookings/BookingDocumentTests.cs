using System.Text.Json;
using NodaTime;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Tutors;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.EndToEnd;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Web.Api.Bookings;

public sealed class BookingDocumentTests(ApiStage stage) : ApiTest(stage), IClassFixture<ApiStage>
{
    private static readonly string[] Fields =
    [
        "id", "student_id", "student_name", "student_email", "tutor_profile_id", "tutor_name", "tutor_email", "subject_id", "subject_name",
        "start_time", "end_time", "duration_minutes", "lesson_type", "status", "hourly_rate", "platform_fee", "total_amount", "amount_due",
        "refunded_amount", "currency", "paid_with", "package_id", "notes", "notes_student", "notes_tutor", "join_url", "cancellation_reason",
        "cancelled_at", "free_cancel_until", "expires_at", "allowed_actions", "dispute", "events", "version", "created_at", "updated_at",
    ];

    [Fact]
    public async Task A_new_request_has_every_field_of_the_contract_and_an_address()
    {
        var ada = await ProgramOfAsync(People.Ada);

        var booking = await App.BookAsync(ada, People, Pair.Tomorrow, ("notes_student", "\"Improper integrals\""));

        booking.Json.EnumerateObject().Select(field => field.Name).ShouldBe([.. Fields, "place"], ignoreOrder: true);
        (booking.Headers.Location?.ToString()).ShouldBe(ABooking.Of(booking));
        booking.Words("status").ShouldBe("PENDING");
        booking.Words("lesson_type").ShouldBe("video_call");
        booking.Words("start_time").ShouldBe("2026-11-24T09:00:00Z");
        booking.Words("end_time").ShouldBe("2026-11-24T10:00:00Z");
        booking.Words("free_cancel_until").ShouldBe("2026-11-23T21:00:00Z");
        booking.Words("expires_at").ShouldBe("2026-11-24T08:00:00Z");
        booking.Words("notes_student").ShouldBe("Improper integrals");
        booking.Words("student_email").ShouldBe(People.Ada.Email);
        booking.Words("tutor_email").ShouldBeNull();
        booking.Words("join_url").ShouldBeNull();
        booking.List("allowed_actions").ShouldBe(["CANCEL", "RESCHEDULE"]);
        booking.Field("dispute").ValueKind.ShouldBe(JsonValueKind.Null);
        booking.Field("events")[0].GetRawText().ShouldBe("""{"at":"2026-11-23T09:00:00Z","by":"STUDENT","from":null,"to":"PENDING","note":"Improper integrals"}""");
        (await ada.GetAsync(ABooking.Of(booking))).Text.ShouldBe(booking.Text);
    }

    [Fact]
    public async Task An_hour_at_45_00_costs_51_75()
    {
        var booking = await App.BookAsync(await ProgramOfAsync(People.Ada), People, Pair.Tomorrow + Duration.FromHours(1));

        Raw(booking, "hourly_rate").ShouldBe("45.00");
        Raw(booking, "platform_fee").ShouldBe("6.75");
        Raw(booking, "total_amount").ShouldBe("51.75");
        Raw(booking, "amount_due").ShouldBe("51.75");
        Raw(booking, "refunded_amount").ShouldBe("0.00");
        booking.Words("currency").ShouldBe("EUR");
        booking.Words("paid_with").ShouldBe("card");
    }

    [Fact]
    public async Task A_tutor_who_agrees_to_all_agrees_at_once_and_the_two_know_each_other()
    {
        var emmy = await App.AddPersonAsync("Emmy Noether", Roles.Tutor);
        var subject = await App.Database.ReadAsync(db => Task.FromResult(db.Subjects.First().Id));
        var profile = await App.Database.AddAsync(ATutor.Teaching(emmy.User.Id, subject, tutor => tutor.AutoConfirms = true));

        var booking = await App.BookAsync(await ProgramOfAsync(People.Alan), People, Pair.Tomorrow, ("tutor_profile_id", $"{profile.Id.Value}"));

        booking.Words("status").ShouldBe("CONFIRMED");
        booking.Words("tutor_email").ShouldBe(emmy.Email);
        var link = new Uri(booking.Words("join_url").ShouldNotBeNull());
        link.Segments[^1].Length.ShouldBeGreaterThanOrEqualTo(22);
        (await (await ProgramOfAsync(emmy)).GetAsync(ABooking.Of(booking))).Words("student_email").ShouldBe(People.Alan.Email);
    }

    [Fact]
    public async Task A_booking_is_for_its_people_and_admins()
    {
        var booking = await App.BookAsync(await ProgramOfAsync(People.Ada), People, Pair.Tomorrow + Duration.FromHours(2));
        var rosa = await App.AddPersonAsync("Rosa Parks", Roles.Admin);

        (await (await ProgramOfAsync(People.Alan)).GetAsync(ABooking.Of(booking))).Outcome.ShouldBe("403 NOT_YOUR_BOOKING");
        (await (await ProgramOfAsync(People.Alan)).GetAsync("/api/bookings/999999")).Outcome.ShouldBe("404 BOOKING_NOT_FOUND");
        var seen = await (await ProgramOfAsync(rosa)).GetAsync(ABooking.Of(booking));
        seen.Status.ShouldBe(200);
        seen.Words("student_email").ShouldBeNull();
        var ofTutor = await (await ProgramOfAsync(People.Grace)).GetAsync(ABooking.Of(booking));
        ofTutor.Words("student_email").ShouldBeNull();
        ofTutor.List("allowed_actions").ShouldBe(["CONFIRM", "DECLINE", "CANCEL", "PROPOSE"]);
    }

    [Fact]
    public async Task Ones_own_are_listed_by_state_role_and_time_the_newest_start_first()
    {
        var hour = Pair.Tomorrow + Duration.FromDays(5);
        var student = await ProgramOfAsync(await App.AddPersonAsync("Katherine Johnson", Roles.Student));
        var first = await App.BookAsync(student, People, hour);
        var second = await App.BookAsync(student, People, hour + Duration.FromHours(1));
        (await student.PostAsync(ABooking.Of(first, "/cancel"))).Outcome.ShouldBe("200");

        (await IdsAsync(student, "")).ShouldBe([second.Id, first.Id]);
        (await IdsAsync(student, "?status=PENDING")).ShouldBe([second.Id]);
        (await IdsAsync(student, "?status=PENDING,CANCELLED_BY_STUDENT&role=student")).ShouldBe([second.Id, first.Id]);
        (await IdsAsync(student, "?role=tutor")).ShouldBeEmpty();
        (await IdsAsync(student, $"?from={Text(hour + Duration.FromHours(1))}")).ShouldBe([second.Id]);
        (await IdsAsync(student, $"?to={Text(hour + Duration.FromHours(1))}")).ShouldBe([first.Id]);
        (await IdsAsync(student, "?page=2&page_size=1")).ShouldBe([first.Id]);
        (await student.GetAsync($"{ABooking.Address}?page_size=1")).Items[0].GetRawText().ShouldBe((await student.GetAsync(ABooking.Of(second))).Text);
    }

    [Theory]
    [InlineData("status=LATE", "422 VALIDATION")]
    [InlineData("status=pending", "422 VALIDATION")]
    [InlineData("status=0", "422 VALIDATION")]
    [InlineData("role=admin", "422 VALIDATION")]
    [InlineData("page=0", "422 VALIDATION")]
    [InlineData("page_size=101", "422 VALIDATION")]
    [InlineData("from=2026-11-25T00:00:00Z&to=2026-11-24T00:00:00Z", "422 VALIDATION")]
    [InlineData("from=yesterday", "400 INVALID_DATETIME")]
    [InlineData("status=&role=&from=&to=&page=&page_size=", "200")]
    public async Task A_list_that_makes_no_sense_is_refused(string query, string outcome) =>
        (await (await ProgramOfAsync(People.Ada)).GetAsync($"{ABooking.Address}?{query}")).Outcome.ShouldBe(outcome);

    private static string Raw(ApiAnswer booking, string field) => booking.Field(field).GetRawText();

    private static async Task<IReadOnlyList<long>> IdsAsync(ApiClient client, string query) =>
        [.. (await client.GetAsync($"{ABooking.Address}{query}")).Items.Select(item => item.GetProperty("id").GetInt64())];
}
