using TutorBooking.Web.Api.Accounts;

namespace TutorBooking.Web.Api;

/// <summary>The interface for other programs, over the same services as the pages.</summary>
internal static class ApiModule
{
    public static IServiceCollection AddApi(this IServiceCollection services) => services
        .ConfigureHttpJsonOptions(options => ApiJson.Configure(options.SerializerOptions))
        .AddExceptionHandler<ApiAnswers.Failure>()
        .AddScoped<TokenSignIn>();

    public static void MapApi(this IEndpointRouteBuilder app)
    {
        var groups = ApiGroups.Of(app);
        AuthEndpoints.Map(groups);
        MeEndpoints.Map(groups);
    }
}
