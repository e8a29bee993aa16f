using Microsoft.Extensions.DependencyInjection;

namespace TutorBooking.Core.Tutors;

public static class TutorsModule
{
    public static IServiceCollection AddTutors(this IServiceCollection services) => services
        .AddSingleton<TutorPhotoQueries>();
}
