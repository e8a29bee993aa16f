using Radzen;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Notifications;
using TutorBooking.Core.Payments;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Reviews;
using TutorBooking.Core.Scheduling;
using TutorBooking.Core.Tutors;
using TutorBooking.Web.Features.Tutors;
using TutorBooking.Web.Hosting;
using TutorBooking.Web.Shell;

var builder = WebApplication.CreateBuilder(args);
builder.AddRootAppSettings();

builder.Services.AddSingleton(TimeProvider.System)
    .AddPlatform(builder.Configuration)
    .AddScheduling().AddTutors().AddPayments().AddBookings().AddReviews().AddNotifications();
builder.Services.AddSignIn();
builder.Services.AddHealth();
builder.Services.AddErrorPages();
builder.Services.AddRazorComponents().AddInteractiveServerComponents();
builder.Services.AddRadzenComponents().AddPersistedState();
builder.Services.AddHttpContextAccessor();

var app = builder.Build();

app.UseSecurityHeaders();
app.UseErrorPages();
app.UseAuthentication();
app.UseAuthorization();
app.UseAntiforgery();

app.MapStaticAssets();
app.MapHealth();
app.MapPortraits();
app.MapSignIn();
app.MapRazorComponents<App>().AddInteractiveServerRenderMode();

await app.RunAsync();
