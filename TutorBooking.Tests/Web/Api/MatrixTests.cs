using Microsoft.AspNetCore.Routing;
using NodaTime;
using TutorBooking.Core.Notifications.Webhooks;
using TutorBooking.Core.Packages.Offers;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Tutors;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.EndToEnd;
using TutorBooking.Tests.Support;
using TutorBooking.Tests.Web.Api.Bookings;
using TutorBooking.Web.Api;

namespace TutorBooking.Tests.Web.Api;

/// <summary>Every call by every role, about what is theirs, somebody else's and nobody's.</summary>
public sealed class MatrixTests : ApiTest
{
    private const long Absent = 999_999;

    // Grace teaches twelve hours a day.
    private const int HoursOfDay = 11;

    private readonly Dictionary<string, ApiClient> programs = new(StringComparer.Ordinal);
    private int hours;
    private long? request;
    private long subject;
    private long offer;
    private long hidden;

    [Fact]
    public void Every_call_of_the_program_has_a_row_and_every_row_a_call() => App.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(call => call.RoutePattern.RawText is { } address && address.StartsWith("/api/", StringComparison.Ordinal) && address is not ApiAnswers.Words)
        .SelectMany(call => (call.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []).Select(method => $"{method} {call.RoutePattern.RawText}"))
        .ShouldBe(Matrix.Rows.Select(row => row.Call), ignoreOrder: true);

    [Fact]
    public async Task Everybody_is_answered_as_the_matrix_says()
    {
        await AddCastAsync();
        var wrong = new List<string>();
        foreach (var row in Matrix.Rows)
        {
            wrong.AddRange(await WrongAsync(row, "known", row.Known, () => KnownAsync(row)));
            wrong.AddRange(await WrongAsync(row, "hidden", row.Hidden, () => Task.FromResult(hidden)));
            wrong.AddRange(await WrongAsync(row, "absent", row.Absent, () => Task.FromResult(Absent)));
        }

        wrong.ShouldBeEmpty();
    }

    private async Task<List<string>> WrongAsync(MatrixRow row, string about, string[]? outcomes, Func<Task<long>> find)
    {
        var wrong = new List<string>();
        foreach (var (role, expected) in Matrix.Roles.Zip(outcomes ?? []))
        {
            var outcome = (await AskAsync(row, programs[role], await find())).Outcome;
            if (outcome is "200") request = null;
            if (outcome != expected) wrong.Add($"{row.Call}, {about}, {role}: {expected} expected, but {outcome}");
        }

        return wrong;
    }

    private Task<ApiAnswer> AskAsync(MatrixRow row, ApiClient program, long id)
    {
        var (method, pattern) = (row.Call.Split(' ')[0], row.Call.Split(' ')[1]);
        var body = row.Body?.Replace("$id", $"{id}", StringComparison.Ordinal).Replace("$offer", $"{offer}", StringComparison.Ordinal)
            .Replace("$subject", $"{subject}", StringComparison.Ordinal).Replace("$start", Text(NextHour()), StringComparison.Ordinal);
        return program.SendAsync(new HttpMethod(method), pattern.Replace("{id:long}", $"{id}", StringComparison.Ordinal).Replace("{deliveryId:long}", "1", StringComparison.Ordinal) + row.Query, body);
    }

    // The same request for all who are refused, and a new one after somebody was not.
    private async Task<long> KnownAsync(MatrixRow row) =>
        row.IsAboutWebhook ? await ListenAsync()
        : row.IsAboutBooking ? request ??= (await App.BookAsync(programs[Matrix.Student], People, NextHour())).Id
        : People.Profile.Value;

    // The student's only one.
    private async Task<long> ListenAsync()
    {
        var webhooks = App.Get<WebhookService>();
        foreach (var old in await App.Get<WebhookQueries>().ListAsync(People.Ada.User, CancellationToken.None))
        {
            await webhooks.RemoveAsync(People.Ada.User, old.Id, CancellationToken.None);
        }

        return (await webhooks.AddAsync(People.Ada.User, "https://school.example/lessons", CancellationToken.None)).Value.Id.Value;
    }

    private Instant NextHour()
    {
        var (day, hour) = Math.DivRem(hours++, HoursOfDay);
        return Pair.Tomorrow + Duration.FromDays(day) + Duration.FromHours(hour);
    }

    private async Task AddCastAsync()
    {
        var emmy = await App.AddPersonAsync("Emmy Noether", Roles.Tutor);
        var mathematics = await App.Database.ReadAsync(db => Task.FromResult(db.Subjects.Single(one => one.Name == "Mathematics").Id));
        subject = mathematics.Value;
        hidden = (await App.Database.AddAsync(ATutor.Teaching(emmy.User.Id, mathematics, tutor => tutor.Status = TutorStatus.Draft))).Id.Value;
        offer = (await App.Get<PackageOfferService>().AddAsync(People.Grace.User, new PackageOfferDraft(5, 60, 5), CancellationToken.None)).Value.Value;

        programs[Matrix.Anonymous] = Stranger;
        programs[Matrix.Student] = await ProgramOfAsync(People.Ada);
        programs[Matrix.OtherStudent] = await ProgramOfAsync(People.Alan);
        programs[Matrix.Tutor] = await ProgramOfAsync(People.Grace);
        programs[Matrix.OtherTutor] = await ProgramOfAsync(emmy);
        programs[Matrix.Admin] = await ProgramOfAsync(await App.AddPersonAsync("Rosa Parks", Roles.Admin));
    }
}
