using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TutorBooking.Core.Accounts;

namespace TutorBooking.Core.Reviews;

internal sealed class ReviewReportConfiguration : IEntityTypeConfiguration<ReviewReport>
{
    public void Configure(EntityTypeBuilder<ReviewReport> builder)
    {
        builder.ToTable("ReviewReports");

        // Nobody reports a review twice.
        builder.HasKey(report => new { report.ReviewId, report.ReporterId });
        builder.Property(report => report.Reason).HasMaxLength(Review.ReasonLength);
        builder.HasOne<Review>().WithMany().HasForeignKey(report => report.ReviewId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Account>().WithMany().HasForeignKey(report => report.ReporterId).OnDelete(DeleteBehavior.Restrict);

        // ModerationQueries: reviews with reports that wait.
        builder.HasIndex(report => new { report.SettledAt, report.ReviewId }).HasDatabaseName("IX_ReviewReports_Settled");
    }
}
