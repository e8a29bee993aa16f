using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Notifications;
using TutorBooking.Core.Payments;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Scheduling;

namespace TutorBooking.Tests.Core.Platform;

public sealed class SettingsTests
{
    [Theory]
    [InlineData("Booking:RequestLifetimeHours", "0", "Setting Booking:RequestLifetimeHours is wrong")]
    [InlineData("Booking:RequestLifetimeHours", "soon", "'Booking:RequestLifetimeHours'")]
    [InlineData("Booking:StartIntervalMinutes", "20", "Setting Booking:StartIntervalMinutes is wrong. It must be 15, 30 or 60.")]
    [InlineData("Booking:HorizonDays", "-1", "Setting Booking:HorizonDays is wrong")]
    [InlineData("Booking:BufferAfterMinutes", "7", "Setting Booking:BufferAfterMinutes is wrong. It must be 0 to 120, in steps of 5.")]
    [InlineData("Payments:Currency", "Euro", "three capital letters")]
    [InlineData("Payments:Gateway", "Paypal", "Payments:Gateway must be one of Demo.")]
    [InlineData("Payments:Gateway", "7", "Setting Payments:Gateway is wrong")]
    [InlineData("Payments:LeastTopUp", "2000", "Setting Payments:LeastTopUp is wrong. It must not be above Payments:MostTopUp.")]
    [InlineData("Database:Engine", "Oracle", "It must be one of Sqlite, SqlServer, PostgreSql.")]
    [InlineData("Email:Transport", "Smtp", "Email:Transport must be one of Folder.")]
    [InlineData("Site:Url", "http://", "Setting Site:Url is wrong")]
    [InlineData("Site:Url", "ftp://school.example", "such as https://school.example")]
    [InlineData("Site:Operator:Email", "nobody", "Setting Site:Operator:Email is wrong")]
    [InlineData("ConnectionStrings:TutorBooking", null, "Setting ConnectionStrings:TutorBooking is missing")]
    public void A_wrong_setting_is_named_with_what_is_expected(string name, string? value, string sentence) =>
        Should.Throw<OptionsValidationException>(() => Start(new(name, value))).Failures.ShouldHaveSingleItem().ShouldContain(sentence);

    [Fact]
    public void The_usual_settings_stop_nobody() => Should.NotThrow(() => Start(new("Booking:RequestLifetimeHours", "48")));

    private static void Start(KeyValuePair<string, string?> setting)
    {
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection([new("ConnectionStrings:TutorBooking", "Data Source=:memory:")]).AddInMemoryCollection([setting]).Build();
        using var services = new ServiceCollection().AddSingleton<IConfiguration>(settings)
            .AddPlatform(settings).AddScheduling().AddPayments().AddBookings().AddNotifications().BuildServiceProvider();

        services.GetRequiredService<IStartupValidator>().Validate();
    }
}
