using System.Text.Json;
using NodaTime;
using TutorBooking.Core.Payments.Coupons;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Tutors;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Core.Payments.Coupons;
using TutorBooking.Tests.EndToEnd;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Web.Api.Bookings;

/// <summary>Booking a lesson: every check with its status and its code, in the order of the rules.</summary>
public sealed class CreationTests(ApiStage stage) : ApiTest(stage), IClassFixture<ApiStage>
{
    private static readonly string LongNote = JsonSerializer.Serialize(new string('n', 2_001));

    [Theory]
    [InlineData("tutor_profile_id", null, "422 VALIDATION")]
    [InlineData("tutor_profile_id", "\"one\"", "422 VALIDATION")]
    [InlineData("start_at", null, "422 VALIDATION")]
    [InlineData("duration_minutes", null, "422 VALIDATION")]
    [InlineData("duration_minutes", "\"60\"", "422 VALIDATION")]
    [InlineData("duration_minutes", "60.5", "422 VALIDATION")]
    [InlineData("lesson_type", null, "422 VALIDATION")]
    [InlineData("lesson_type", "\"phone\"", "422 VALIDATION")]
    [InlineData("lesson_type", "0", "422 VALIDATION")]
    [InlineData("subject_id", null, "422 VALIDATION")]
    [InlineData("notes_student", "long", "422 VALIDATION")]
    [InlineData("notes_student", "5", "422 VALIDATION")]
    [InlineData("start_at", "\"tomorrow\"", "400 INVALID_DATETIME")]
    [InlineData("start_at", "\"2026-11-24T10:00:00\"", "400 INVALID_DATETIME")]
    [InlineData("start_at", "5", "400 INVALID_DATETIME")]
    [InlineData("start_at", "{\"at\":[1]}", "400 INVALID_DATETIME")]
    [InlineData("start_at", "\"2026-11-23T09:00:00Z\"", "422 BOOKING_IN_PAST")]
    [InlineData("duration_minutes", "61", "400 DURATION_NOT_SUPPORTED")]
    [InlineData("start_at", "\"2026-11-24T10:01:00Z\"", "400 START_NOT_ON_GRID")]
    [InlineData("start_at", "\"2026-11-24T10:00:01Z\"", "400 START_NOT_ON_GRID")]
    [InlineData("tutor_profile_id", "999999", "404 TUTOR_NOT_FOUND")]
    [InlineData("tutor_profile_id", "-1", "404 TUTOR_NOT_FOUND")]
    [InlineData("subject_id", "999999", "400 SUBJECT_NOT_TAUGHT")]
    [InlineData("duration_minutes", "45", "400 DURATION_NOT_SUPPORTED")]
    [InlineData("start_at", "\"2026-11-23T09:30:00Z\"", "400 TOO_SHORT_NOTICE")]
    [InlineData("start_at", "\"2027-01-23T09:30:00Z\"", "400 TOO_FAR_AHEAD")]
    [InlineData("start_at", "\"9998-12-31T23:55:00Z\"", "400 TOO_FAR_AHEAD")]
    [InlineData("start_at", "\"2026-11-24T21:00:00Z\"", "409 TUTOR_NOT_AVAILABLE")]
    [InlineData("start_at", "\"2026-11-24T10:05:00Z\"", "409 TUTOR_NOT_AVAILABLE")]
    [InlineData("use_package_id", "999999", "404 PACKAGE_NOT_FOUND")]
    [InlineData("coupon_code", "\"NOSUCHCODE\"", "404 COUPON_NOT_FOUND")]
    [InlineData("card_token", "\"demo_declined\"", "402 PAYMENT_FAILED")]
    [InlineData("card_token", "\"demo_second_step\"", "402 PAYMENT_FAILED")]
    public async Task What_stands_against_it_is_told(string field, string? json, string outcome)
    {
        var ada = await ProgramOfAsync(People.Ada);
        var body = await App.BodyAsync(People, Pair.Tomorrow + Duration.FromHours(1), (field, json is "long" ? LongNote : json));

        (await ada.PostAsync(ABooking.Address, body)).Outcome.ShouldBe(outcome);
    }

    [Fact]
    public async Task Who_asks_counts_before_what_is_asked()
    {
        var grace = await ProgramOfAsync(People.Grace);

        (await Stranger.PostAsync(ABooking.Address, "{")).Outcome.ShouldBe("401 UNAUTHENTICATED");
        (await grace.PostAsync(ABooking.Address)).Outcome.ShouldBe("403 WRONG_ROLE");
        (await grace.PostAsync(ABooking.Address, "{\"subject_id\":\"x\"}")).Outcome.ShouldBe("403 WRONG_ROLE");
        (await (await ProgramOfAsync(People.Ada)).PostAsync(ABooking.Address)).Outcome.ShouldBe("422 VALIDATION");
    }

    [Fact]
    public async Task Of_several_flaws_the_first_of_the_order_is_told()
    {
        var ada = await ProgramOfAsync(People.Ada);
        (string, string?)[] flaws =
        [
            ("use_package_id", "999999"), ("start_at", "\"2026-11-24T21:00:00Z\""), ("subject_id", "999999"), ("tutor_profile_id", "999999"),
            ("duration_minutes", "61"), ("start_at", "\"2026-11-20T21:00:00Z\""), ("start_at", "\"no\""), ("lesson_type", "\"phone\""),
        ];
        string[] told =
        [
            "404 PACKAGE_NOT_FOUND", "409 TUTOR_NOT_AVAILABLE", "400 SUBJECT_NOT_TAUGHT", "404 TUTOR_NOT_FOUND",
            "400 DURATION_NOT_SUPPORTED", "422 BOOKING_IN_PAST", "400 INVALID_DATETIME", "422 VALIDATION",
        ];
        for (var count = 1; count <= flaws.Length; count++)
        {
            var body = await App.BodyAsync(People, Pair.Tomorrow + Duration.FromHours(1), flaws[..count]);
            (await ada.PostAsync(ABooking.Address, body)).Outcome.ShouldBe(told[count - 1]);
        }
    }

    [Fact]
    public async Task Nobody_books_himself_or_a_tutor_who_is_not_approved()
    {
        var emmy = await App.AddPersonAsync("Emmy Noether", Roles.Tutor | Roles.Student);
        var own = await AddTutorAsync(emmy, _ => { });
        var draft = await AddTutorAsync(await App.AddPersonAsync("Draft Person", Roles.Tutor), tutor => tutor.Status = TutorStatus.PendingReview);

        (await PostAsync(await ProgramOfAsync(emmy), own)).Outcome.ShouldBe("403 WRONG_ROLE");
        (await PostAsync(await ProgramOfAsync(People.Ada), draft)).Outcome.ShouldBe("403 TUTOR_NOT_APPROVED");
    }

    [Fact]
    public async Task A_time_is_given_once_and_a_student_is_in_one_place()
    {
        var (ada, alan) = (await ProgramOfAsync(People.Ada), await ProgramOfAsync(People.Alan));
        var start = Pair.Tomorrow + Duration.FromDays(3);
        var other = await AddTutorAsync(await App.AddPersonAsync("Emmy Noether", Roles.Tutor), _ => { });
        await App.BookAsync(ada, People, start);

        (await alan.PostAsync(ABooking.Address, await App.BodyAsync(People, start))).Outcome.ShouldBe("409 SLOT_TAKEN");
        (await ada.PostAsync(ABooking.Address, await App.BodyAsync(People, start, ("tutor_profile_id", $"{other}")))).Outcome.ShouldBe("409 STUDENT_BUSY");
        (await alan.PostAsync(ABooking.Address, await App.BodyAsync(People, start, ("tutor_profile_id", $"{other}")))).Outcome.ShouldBe("201");
    }

    [Fact]
    public async Task A_card_whose_bank_does_not_answer_pays_for_nothing_and_holds_the_time()
    {
        var (ada, alan) = (await ProgramOfAsync(People.Ada), await ProgramOfAsync(People.Alan));
        var start = Pair.Tomorrow + Duration.FromDays(4);

        (await ada.PostAsync(ABooking.Address, await App.BodyAsync(People, start, ("card_token", "\"demo_timeout\"")))).Outcome.ShouldBe("402 PAYMENT_FAILED");
        (await alan.PostAsync(ABooking.Address, await App.BodyAsync(People, start))).Outcome.ShouldBe("409 SLOT_TAKEN");
    }

    [Fact]
    public async Task A_coupon_counts_within_its_days_once_for_each_student_and_as_often_as_it_was_given_out()
    {
        var (ada, alan) = (await ProgramOfAsync(People.Ada), await ProgramOfAsync(People.Alan));
        var rosa = (await App.AddPersonAsync("Rosa Parks", Roles.Admin)).User;
        foreach (var coupon in new[] { Vouchers.TenPercent with { MostUses = 1 }, Vouchers.TenPercent with { Code = "SUMMER", ValidFrom = Vouchers.Until, ValidUntil = Vouchers.Until + Duration.FromDays(1) } })
        {
            _ = (await App.Get<CouponService>().AddAsync(rosa, coupon, CancellationToken.None)).Value;
        }

        (await AskAsync(ada, "SUMMER")).Outcome.ShouldBe("409 COUPON_EXPIRED");
        (await AskAsync(ada, Vouchers.Spring)).Amount("amount_due").ShouldBe(46.57m);
        (await AskAsync(ada, Vouchers.Spring)).Outcome.ShouldBe("409 COUPON_USED");
        (await AskAsync(alan, Vouchers.Spring)).Outcome.ShouldBe("409 COUPON_USED_UP");
    }

    // A day later each time, for the hours of one before are taken.
    private int couponDays = 5;

    private async Task<ApiAnswer> AskAsync(ApiClient student, string coupon) => await student.PostAsync(
        ABooking.Address, await App.BodyAsync(People, Pair.Tomorrow + Duration.FromDays(couponDays++), ("coupon_code", $"\"{coupon}\"")));

    private async Task<ApiAnswer> PostAsync(ApiClient student, long tutor) =>
        await student.PostAsync(ABooking.Address, await App.BodyAsync(People, Pair.Tomorrow, ("tutor_profile_id", $"{tutor}")));

    private async Task<long> AddTutorAsync(AppPerson person, Action<TutorProfile> but)
    {
        var subject = await App.Database.ReadAsync(db => Task.FromResult(db.Subjects.Single(one => one.Name == "Mathematics").Id));
        return (await App.Database.AddAsync(ATutor.Teaching(person.User.Id, subject, but))).Id.Value;
    }
}
