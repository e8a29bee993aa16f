using NodaTime;
using NodaTime.Text;
using TutorBooking.Core.Tutors;
using TutorBooking.Tests.EndToEnd;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Web.Api.Bookings;

/// <summary>What a program sends to book an hour with Grace; a test changes only what matters to it.</summary>
internal static class ABooking
{
    public const string Address = "/api/bookings";

    extension(AppFactory app)
    {
        /// <param name="people">Whose tutor.</param>
        /// <param name="start">Of the hour.</param>
        /// <param name="changes">Fields with their values as JSON; null takes a field away.</param>
        public async Task<string> BodyAsync(Pair people, Instant start, params (string Field, string? Json)[] changes)
        {
            var subject = await app.Database.ReadAsync(db => Task.FromResult(db.Subjects.Single(one => one.Name == "Mathematics").Id.Value));
            var fields = new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["tutor_profile_id"] = $"{people.Profile.Value}",
                ["start_at"] = $"\"{InstantPattern.ExtendedIso.Format(start)}\"",
                ["duration_minutes"] = "60",
                ["lesson_type"] = "\"video_call\"",
                ["subject_id"] = $"{subject}",
            };
            foreach (var (field, json) in changes)
            {
                fields[field] = json;
            }

            return $"{{{string.Join(',', fields.Where(field => field.Value is not null).Select(field => $"\"{field.Key}\":{field.Value}"))}}}";
        }

        /// <summary>Asks as a program of the student does; answers the booking.</summary>
        public async Task<ApiAnswer> BookAsync(ApiClient student, Pair people, Instant start, params (string Field, string? Json)[] changes)
        {
            var booked = await student.PostAsync(Address, await app.BodyAsync(people, start, changes));
            booked.Outcome.ShouldBe("201");
            return booked;
        }
    }

    public static string Of(ApiAnswer booking, string deed = "") => $"{Address}/{booking.Id}{deed}";

    public static string OfTutor(ApiAnswer booking, string deed) => $"/api/tutor/bookings/{booking.Id}{deed}";
}
