using System.Text.Json;
using TutorBooking.Core.Accounts;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Scheduling;

namespace TutorBooking.Core.Tutors.Import;

/// <summary>What is known of a person before the import: the account, its roles, and the profile if it has one.</summary>
internal sealed record StoredTutor(Account Account, Roles Roles, TutorProfile? Profile)
{
    /// <summary>Why no row may make a tutor of this account, or null.</summary>
    public string? WhyNot =>
        Roles.HasFlag(Roles.Admin) ? $"{Account.Email} is an admin. Use an address of the tutor's own."
        : Account is { EmailConfirmed: false, PasswordHash: not null } ? $"Somebody registered with {Account.Email} and has not confirmed that it is theirs. Have them confirm it first."
        : null;

    /// <summary>Whether the row says nothing new. A suspended tutor stays so: that was an admin's decision.</summary>
    public bool IsAs(ImportedTutor row, Func<SubjectId, string> nameOf) =>
        Roles.HasFlag(Roles.Tutor)
        && Profile is { Status: TutorStatus.Approved or TutorStatus.Suspended, Schedule: { } schedule } profile
        && Written(Describe(row.Email, profile, schedule, nameOf)) == Written(row);

    // Two records with lists in them are never equal; their texts are.
    private static string Written(ImportedTutor tutor) => JsonSerializer.Serialize(tutor);

    private ImportedTutor Describe(string email, TutorProfile profile, Schedule schedule, Func<SubjectId, string> nameOf) => new()
    {
        Email = email,
        DisplayName = Account.DisplayName,
        Title = profile.Title,
        Headline = profile.Headline,
        Bio = profile.Bio,
        HourlyRateMinor = profile.HourlyRateMinor,
        Subjects = [.. profile.Subjects.Select(taught => new ImportedSubject(nameOf(taught.SubjectId), taught.RateMinor)).OrderBy(subject => subject.Name, StringComparer.OrdinalIgnoreCase)],
        Durations = [.. profile.Durations.Order()],
        Languages = [.. profile.Languages],
        TimeZone = schedule.TimeZone,
        Hours = [.. schedule.ToRules().Windows.OrderBy(window => window.Day).ThenBy(window => window.StartMinute)],
        Education = [.. profile.Education],
        Certifications = [.. profile.Certifications],
        ExperienceYears = profile.ExperienceYears,
        Portrait = profile.Portrait,
    };
}
