using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;
using TutorBooking.Core.Payments;
using TutorBooking.Core.Payments.Earnings;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Core.Payments;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Web.Features.Payments;

public sealed class PaymentEndpointsTests : IAsyncDisposable
{
    private const string EarningsHead = "type,date,booking_id,amount,currency,state,available_on\r\n";

    private readonly AppFactory app = new();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_tutor_gets_a_year_of_his_own()
    {
        using var tutor = await EnterAsync(await PaidTutorAsync());

        using var file = await tutor.GetAsync("/tutor/earnings.csv?year=2026");

        (file.Content.Headers.ContentType?.MediaType, file.Content.Headers.ContentDisposition?.FileName, file.Headers.CacheControl?.NoStore).ShouldBe(("text/csv", "earnings-2026.csv", true));
        (await file.Content.ReadAsStringAsync()).ShouldBe($"{EarningsHead}earning,2026-11-23,7,45.00,EUR,pending,2026-11-26\r\npayout,2026-11-23,,20.50,EUR,paid_out,\r\n");
        (await tutor.GetStringAsync("/tutor/earnings.csv?year=2025")).ShouldBe(EarningsHead);
        (await tutor.GetStringAsync("/tutor/earnings.csv?year=soon")).ShouldContain("45.00");
        (await StatusAsync(tutor, "/admin/payouts/2026-11-23.csv")).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task An_admin_gets_a_run_and_no_cell_of_it_is_a_formula()
    {
        var grace = await PaidTutorAsync();
        using var admin = await EnterAsync(await app.AddPersonAsync("Rosa Parks", Roles.Admin));

        (await admin.GetStringAsync("/admin/payouts/2026-11-23.csv")).ShouldBe(
            $"week,tutor_account_id,tutor,amount,currency,date\r\n2026-11-23,{grace.User.Id},'-Grace Hopper,20.50,EUR,2026-11-23\r\n");
        (await StatusAsync(admin, "/admin/payouts/2026-11-24.csv")).ShouldBe(HttpStatusCode.NotFound);
        (await StatusAsync(admin, "/admin/payouts/monday.csv")).ShouldBe(HttpStatusCode.NotFound);
        (await StatusAsync(admin, "/tutor/earnings.csv")).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("/tutor/earnings.csv")]
    [InlineData("/admin/payouts/2026-11-23.csv")]
    public async Task A_stranger_is_asked_to_log_in(string address)
    {
        using var stranger = app.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

        (await StatusAsync(stranger, address)).ShouldBe(HttpStatusCode.Redirect);
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address);
        return answer.StatusCode;
    }

    // With a name that would be dangerous in a spreadsheet.
    private async Task<AppPerson> PaidTutorAsync()
    {
        var grace = await app.AddPersonAsync("-Grace Hopper", Roles.Tutor);
        await using var db = app.Database.CreateDbContext();
        await db.EarnAsync(grace.User, new BookingId(7), 4500, FakeClock.Start, FakeClock.Start);
        db.Payouts.Add(new Payout { TutorAccountId = grace.User.Id, Week = new(2026, 11, 23), Number = 1, AmountMinor = 2050, Currency = "EUR", At = FakeClock.Start });
        await db.SaveChangesAsync();
        return grace;
    }

    private async Task<HttpClient> EnterAsync(AppPerson person)
    {
        var client = app.CreateClient();
        await client.SignInAsync(person.Email);
        return client;
    }
}
