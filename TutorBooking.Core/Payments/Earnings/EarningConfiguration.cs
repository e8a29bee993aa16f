using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TutorBooking.Core.Accounts;

namespace TutorBooking.Core.Payments.Earnings;

internal sealed class EarningConfiguration : IEntityTypeConfiguration<Earning>
{
    private const int CurrencyLength = 3;

    public void Configure(EntityTypeBuilder<Earning> builder)
    {
        builder.ToTable("Earnings");
        builder.HasKey(earning => earning.BookingId).HasName("PK_Earnings_Booking");
        builder.Property(earning => earning.BookingId).ValueGeneratedNever();
        builder.Property(earning => earning.Currency).HasMaxLength(CurrencyLength);
        builder.Property(earning => earning.Version).IsConcurrencyToken();
        builder.HasOne<Account>().WithMany().HasForeignKey(earning => earning.TutorAccountId).OnDelete(DeleteBehavior.Restrict);

        // EarningQueries: a tutor's earnings, the newest lesson first, and those of some months.
        builder.HasIndex(earning => new { earning.TutorAccountId, earning.LessonEndsAt }).HasDatabaseName("IX_Earnings_Tutor_Lesson");

        // EarningSweep: those still pending and not frozen, the longest waiting first.
        builder.HasIndex(earning => new { earning.ReleasedAt, earning.IsFrozen, earning.AvailableAt }).HasDatabaseName("IX_Earnings_Released_Frozen_Available");
    }
}
