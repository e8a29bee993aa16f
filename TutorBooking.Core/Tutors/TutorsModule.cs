using Microsoft.Extensions.DependencyInjection;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Tutors.Approval;
using TutorBooking.Core.Tutors.Editing;
using TutorBooking.Core.Tutors.Import;
using TutorBooking.Core.Tutors.Photos;
using TutorBooking.Core.Tutors.Profiles;
using TutorBooking.Core.Tutors.Search;

namespace TutorBooking.Core.Tutors;

public static class TutorsModule
{
    public static IServiceCollection AddTutors(this IServiceCollection services) => services
        .AddSingleton<FirstSubjects>()
        .AddHostedService(provider => provider.GetRequiredService<FirstSubjects>())
        .AddSingleton<TutorImport>()
        .AddScoped<TutorInvitations>()
        .AddSingleton<SubjectQueries>()
        .AddSingleton<TutorSearch>()
        .AddSingleton<TutorCensusQueries>()
        .AddSingleton<TutorPhotoQueries>()
        .AddSingleton<TutorPhotoService>()
        .AddSingleton<TutorProfileQueries>()
        .AddSingleton<TutorProfileService>()
        .AddSingleton<IOutboxHandler, AccountRenamedHandler>()
        .AddSingleton<TutorReviewQueries>()
        .AddSingleton<TutorApprovalService>()
        .AddSingleton<PublicProfileQueries>()
        .AddSingleton<PublicHoursQueries>();
}
