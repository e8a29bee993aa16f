using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TutorBooking.Core.Scheduling;

internal sealed class ScheduleConfiguration :
    IEntityTypeConfiguration<Schedule>, IEntityTypeConfiguration<ScheduleWindow>, IEntityTypeConfiguration<ScheduleExceptionalHours>
{
    public void Configure(EntityTypeBuilder<Schedule> builder)
    {
        builder.ToTable("Schedules");
        builder.HasKey(schedule => schedule.TutorId);
        builder.Property(schedule => schedule.TutorId).ValueGeneratedNever();
        builder.Property(schedule => schedule.TimeZone).HasMaxLength(Schedule.TimeZoneLength);
        builder.Property(schedule => schedule.Version).IsConcurrencyToken();
        builder.Property(schedule => schedule.LimitedRequests).IsConcurrencyToken();
        builder.Ignore(schedule => schedule.Zone);

        // ScheduleQueries and TutorDashboardQueries: one's own hours, which are one's only ones.
        builder.HasIndex(schedule => schedule.PersonId).IsUnique().HasDatabaseName("IX_Schedules_Person");

        builder.HasMany(schedule => schedule.Windows).WithOne().HasForeignKey("TutorId").IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(schedule => schedule.Exceptions).WithOne().HasForeignKey("TutorId").IsRequired().OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<ScheduleWindow> builder) => builder.ToTable("ScheduleWindows");

    public void Configure(EntityTypeBuilder<ScheduleExceptionalHours> builder) => builder.ToTable("ScheduleExceptions");
}
