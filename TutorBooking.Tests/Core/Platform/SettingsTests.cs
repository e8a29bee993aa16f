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
    private static readonly KeyValuePair<string, string?>[] StripeSettings =
        [new("Payments:Gateway", "Stripe"), new("Payments:Stripe:SecretKey", "sk_test_1"), new("Payments:Stripe:WebhookSecret", "whsec_1")];

    [Theory]
    [InlineData("Booking:RequestLifetimeHours", "0", "Setting Booking:RequestLifetimeHours is wrong")]
    [InlineData("Booking:RequestLifetimeHours", "soon", "'Booking:RequestLifetimeHours'")]
    [InlineData("Booking:StartIntervalMinutes", "20", "Setting Booking:StartIntervalMinutes is wrong. It must be 15, 30 or 60.")]
    [InlineData("Booking:HorizonDays", "-1", "Setting Booking:HorizonDays is wrong")]
    [InlineData("Booking:BufferAfterMinutes", "7", "Setting Booking:BufferAfterMinutes is wrong. It must be 0 to 120, in steps of 5.")]
    [InlineData("Payments:Currency", "Euro", "three capital letters")]
    [InlineData("Payments:Gateway", "Paypal", "Payments:Gateway must be one of Demo, Stripe.")]
    [InlineData("Payments:Gateway", "7", "Setting Payments:Gateway is wrong")]
    [InlineData("Payments:LeastTopUp", "2000", "Setting Payments:LeastTopUp is wrong. It must not be above Payments:MostTopUp.")]
    [InlineData("Database:Engine", "Oracle", "It must be one of Sqlite, SqlServer, PostgreSql.")]
    [InlineData("Email:Transport", "Smtp", "Email:Transport must be one of Folder.")]
    [InlineData("Site:Url", "http://", "Setting Site:Url is wrong")]
    [InlineData("Site:Url", "ftp://school.example", "such as https://school.example")]
    [InlineData("Site:Operator:Email", "nobody", "Setting Site:Operator:Email is wrong")]
    [InlineData("ConnectionStrings:TutorBooking", null, "Setting ConnectionStrings:TutorBooking is missing")]
    public void A_wrong_setting_is_named_with_what_is_expected(string name, string? value, string sentence) =>
        Should.Throw<OptionsValidationException>(() => Start([new(name, value)])).Failures.ShouldHaveSingleItem().ShouldContain(sentence);

    [Theory]
    [InlineData("SecretKey", "", "Setting Payments:Stripe:SecretKey is wrong. Where Payments:Gateway is Stripe, it must be the secret key")]
    [InlineData("SecretKey", "pk_test_seen_by_all", "begins with sk_ or rk_")]
    [InlineData("WebhookSecret", "", "Setting Payments:Stripe:WebhookSecret is wrong. Where Payments:Gateway is Stripe, it must be the signing secret")]
    [InlineData("WebhookSecret", "sk_test_misplaced", "begins with whsec_")]
    [InlineData("ApiUrl", "http://stripe.example/", "begins with https")]
    public void Stripe_is_not_begun_without_its_keys_and_no_key_is_repeated(string name, string value, string sentence) =>
        Should.Throw<OptionsValidationException>(() => Start([.. StripeSettings.Where(setting => !setting.Key.EndsWith(name, StringComparison.Ordinal)), new($"Payments:Stripe:{name}", value)])).Failures.ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(failure => failure.ShouldContain(sentence), failure => (value.Length > 0 && failure.Contains(value, StringComparison.Ordinal)).ShouldBeFalse());

    [Fact]
    public void Whoever_takes_no_cards_by_Stripe_needs_none_of_its_keys() => Should.NotThrow(() => Start([new("Payments:Gateway", "Demo")]));

    [Fact]
    public void Stripe_begins_with_its_keys() => Should.NotThrow(() => Start(StripeSettings));

    [Fact]
    public void The_usual_settings_stop_nobody() => Should.NotThrow(() => Start([new("Booking:RequestLifetimeHours", "48")]));

    private static void Start(KeyValuePair<string, string?>[] changed)
    {
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection([new("ConnectionStrings:TutorBooking", "Data Source=:memory:")]).AddInMemoryCollection(changed).Build();
        using var services = new ServiceCollection().AddSingleton<IConfiguration>(settings)
            .AddPlatform(settings).AddScheduling().AddPayments().AddBookings().AddNotifications().BuildServiceProvider();

        services.GetRequiredService<IStartupValidator>().Validate();
    }
}
