using Microsoft.Extensions.DependencyInjection;

namespace TutorBooking.Core.Reviews;

public static class ReviewsModule
{
    public static IServiceCollection AddReviews(this IServiceCollection services) => services
        .AddSingleton<ReviewQueries>();
}
