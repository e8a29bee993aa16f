using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TutorBooking.Core.Scheduling;

internal sealed class HoldConfiguration : IEntityTypeConfiguration<Hold>
{
    public void Configure(EntityTypeBuilder<Hold> builder)
    {
        builder.ToTable("Holds");
        builder.Property(hold => hold.Id).ValueGeneratedOnAdd();
        builder.HasMany(hold => hold.Claims).WithOne().HasForeignKey(claim => claim.HoldId).OnDelete(DeleteBehavior.Cascade);

        // LessonHolds: one for each student and tutor.
        builder.HasIndex(hold => new { hold.StudentId, hold.PersonId }).IsUnique().HasDatabaseName("IX_Holds_Student_Person");

        // CleaningSweep, and a booking that meets an expired hold.
        builder.HasIndex(hold => hold.ExpiresAt).HasDatabaseName("IX_Holds_Expiry");
    }
}
