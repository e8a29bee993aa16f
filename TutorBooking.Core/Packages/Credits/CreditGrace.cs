using System.Runtime.InteropServices;
using NodaTime;

namespace TutorBooking.Core.Packages.Credits;

/// <summary>How many days a credit lives that comes back when its package has expired: longer where its student did not bring that about.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CreditGrace(int Days, int DaysAfterCancelling)
{
    /// <summary>The last day of a credit that comes back. It never gets an earlier one than it had.</summary>
    /// <param name="had">Its last day so far.</param>
    /// <param name="packageExpiresOn">The last day of its package.</param>
    /// <param name="today">By the student's clock.</param>
    /// <param name="studentCancelled">Whether the student cancelled the lesson in time.</param>
    public LocalDate LastDay(LocalDate had, LocalDate packageExpiresOn, LocalDate today, bool studentCancelled) => today > packageExpiresOn
        ? LocalDate.Max(had, today.PlusDays(studentCancelled ? DaysAfterCancelling : Days))
        : had;
}
