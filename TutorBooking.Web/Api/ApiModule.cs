using TutorBooking.Web.Api.Accounts;
using TutorBooking.Web.Api.Bookings;
using TutorBooking.Web.Api.Description;
using TutorBooking.Web.Api.Live;
using TutorBooking.Web.Api.Packages;
using TutorBooking.Web.Api.Payments;
using TutorBooking.Web.Api.Reads;
using TutorBooking.Web.Api.Reviews;
using TutorBooking.Web.Api.Tutors;
using TutorBooking.Web.Api.Webhooks;
using TutorBooking.Web.Features.Programs;

namespace TutorBooking.Web.Api;

/// <summary>The interface for other programs, over the same services as the pages.</summary>
internal static class ApiModule
{
    public static IServiceCollection AddApi(this IServiceCollection services) => services
        .ConfigureHttpJsonOptions(options => ApiJson.Configure(options.SerializerOptions))
        .AddExceptionHandler<ApiAnswers.Failure>()
        .AddSingleton<ApiAccounts>()
        .AddSingleton<KeptReads>()
        .AddApiRateLimits()
        .AddApiDocument()
        .AddSingleton<DescribedCalls>()
        .AddLiveHub()
        .AddScoped<TokenSignIn>()
        .AddSingleton<BookingWriting>()
        .AddSingleton<BookingDeed>();

    public static void MapApi(this IEndpointRouteBuilder app)
    {
        var groups = ApiGroups.Of(app);
        AuthEndpoints.Map(groups);
        MeEndpoints.Map(groups);
        WebhookEndpoints.Map(groups);
        app.MapLiveHub();
        app.MapOpenApi();
        SubjectEndpoints.Map(groups);
        TutorEndpoints.Map(groups);
        SlotEndpoints.Map(groups);
        ReviewEndpoints.Map(groups);
        PackageEndpoints.Map(groups);
        BookingEndpoints.Map(groups);
        ChangeEndpoints.Map(groups);
        AnswerEndpoints.Map(groups);
        WalletEndpoints.Map(groups);
    }
}
