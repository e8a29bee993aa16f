using System.Net;
using TutorBooking.Core.Tutors;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Web.Features.Administration;

/// <summary>Who comes to a page over HTTP and who is turned away before it is even made.</summary>
public sealed class AdminAddressesTests : IAsyncLifetime
{
    private readonly AppFactory app = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Only_an_admin_comes_to_the_tutors_in_review()
    {
        var cast = await Cast.OnStageAsync(app.Database, tutor => tutor.Status = TutorStatus.PendingReview);
        string[] addresses = ["/admin/tutors", $"/admin/tutors/{cast.GraceProfile.Value}"];

        foreach (var address in addresses)
        {
            using var admin = await app.ClientOfAsync(cast.Rosa);
            (await (await admin.GetAsync(address)).Content.ReadAsStringAsync()).ShouldContain("Grace Hopper");
            foreach (var stranger in new[] { cast.Ada, cast.Grace })
            {
                using var client = await app.ClientOfAsync(stranger);
                var answer = await client.GetAsync(address);
                (answer.StatusCode, answer.Headers.Location?.ToString().Contains("access-denied", StringComparison.Ordinal)).ShouldBe((HttpStatusCode.Redirect, true));
            }
        }
    }

    [Theory]
    [InlineData("/admin/bookings")]
    [InlineData("/admin/bookings/1")]
    [InlineData("/admin/disputes")]
    [InlineData("/admin/health")]
    [InlineData("/admin/reviews")]
    public async Task Student_tutor_and_stranger_are_turned_away(string address)
    {
        var cast = await Cast.OnStageAsync(app.Database);

        foreach (var other in new[] { cast.Ada, cast.Grace, cast.Alan })
        {
            using var client = await app.ClientOfAsync(other);
            ((await client.GetAsync(address)).Headers.Location?.ToString()).ShouldNotBeNull().ShouldContain("access-denied");
        }

        using var admin = await app.ClientOfAsync(cast.Rosa);
        (await admin.GetAsync(address)).StatusCode.ShouldBe(address.EndsWith('1') ? HttpStatusCode.NotFound : HttpStatusCode.OK);
        using var nobody = app.CreateClient(new() { AllowAutoRedirect = false });
        ((await nobody.GetAsync(address)).Headers.Location?.ToString()).ShouldNotBeNull().ShouldContain("/account/login");
    }

    [Fact]
    public async Task Only_a_tutor_comes_to_a_profile_of_ones_own()
    {
        var cast = await Cast.OnStageAsync(app.Database);

        using var tutor = await app.ClientOfAsync(cast.Grace);
        (await (await tutor.GetAsync("/tutor/profile")).Content.ReadAsStringAsync()).ShouldContain("Calculus without fear");
        using var student = await app.ClientOfAsync(cast.Ada);
        (await student.GetAsync("/tutor/profile")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var nobody = app.CreateClient(new() { AllowAutoRedirect = false });
        ((await nobody.GetAsync("/tutor/profile")).Headers.Location?.ToString()).ShouldNotBeNull().ShouldContain("/account/login");
    }
}
