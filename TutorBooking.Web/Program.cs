using System.Globalization;
using Radzen;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Demo;
using TutorBooking.Core.Notifications;
using TutorBooking.Core.Packages;
using TutorBooking.Core.Payments;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Reviews;
using TutorBooking.Core.Scheduling;
using TutorBooking.Core.Tutors;
using TutorBooking.Web.Api;
using TutorBooking.Web.Features.Payments;
using TutorBooking.Web.Features.Tutors;
using TutorBooking.Web.Hosting;
using TutorBooking.Web.Shell;

// Every sentence is English, so numbers in it are written alike whatever the machine speaks.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;

try
{
    var line = CommandLine.Read(args);
    var builder = WebApplication.CreateBuilder(line.Settings);
    builder.AddRootAppSettings();

    builder.Services.AddPlatform(builder.Configuration)
        .AddScheduling().AddTutors().AddPayments().AddPackages().AddBookings().AddReviews().AddNotifications();
    builder.Services.AddSignIn();
    builder.Services.AddDemo(TimeProvider.System);
    builder.Services.AddTransient<IStartupFilter, HeadRequests>();
    builder.Services.AddHealth();
    builder.Services.AddApi();
    builder.Services.AddErrorPages();
    builder.Services.AddRazorComponents().AddInteractiveServerComponents(LostCircuits.Configure).AddHubOptions(CarriedState.Configure);
    builder.Services.AddRadzenComponents().AddPersistedState();
    builder.Services.AddHttpContextAccessor();

    var app = builder.Build();
    if (line.Import is { } import) return await import.RunAsync(app, Console.Out, Console.Error, CancellationToken.None);

    app.UseSecurityHeaders();
    app.UseErrorPages();
    app.UseApiAnswers();
    app.UseAuthentication();
    app.UseApiCallers();
    app.UseAuthorization();
    app.UseRateLimiter();
    app.UseAntiforgery();

    app.MapStaticAssets();
    app.MapHealth();
    app.MapPortraits();
    app.MapPayments();
    app.MapSignIn();
    app.MapStripeNews();
    app.MapApi();
    app.MapRazorComponents<App>().AddInteractiveServerRenderMode();

    await app.RunAsync();
    return 0;
}
catch (Exception failure) when (WrongSettings.Caused(failure))
{
    return WrongSettings.Tell(failure, Console.Error);
}
