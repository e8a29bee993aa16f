using Microsoft.Extensions.DependencyInjection;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Reviews;

public static class ReviewsModule
{
    public static IServiceCollection AddReviews(this IServiceCollection services) => services
        .AddSettings<ReviewOptions>("Reviews")
        .AddSingleton<ReviewQueries>()
        .AddSingleton<LessonReviewQueries>()
        .AddSingleton<ReceivedReviewQueries>()
        .AddSingleton<ModerationQueries>()
        .AddSingleton<ReviewService>()
        .AddSingleton<ReviewModerationService>();
}
