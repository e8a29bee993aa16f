using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TutorBooking.Core.Accounts;
using TutorBooking.Core.Scheduling;

namespace TutorBooking.Core.Tutors;

internal sealed class TutorProfileConfiguration : IEntityTypeConfiguration<TutorProfile>
{
    private const int StatusLength = 20;
    private const int CurrencyLength = 3;

    public void Configure(EntityTypeBuilder<TutorProfile> builder)
    {
        builder.ToTable("Tutors");
        builder.Property(tutor => tutor.Id).ValueGeneratedOnAdd();
        builder.Property(tutor => tutor.Status).HasConversion<string>().HasMaxLength(StatusLength);
        builder.Property(tutor => tutor.StatusReason).HasMaxLength(TutorProfile.ReasonLength);
        builder.Property(tutor => tutor.Title).HasMaxLength(TutorProfile.TitleLength);
        builder.Property(tutor => tutor.Headline).HasMaxLength(TutorProfile.HeadlineLength);
        builder.Property(tutor => tutor.Bio).HasMaxLength(TutorProfile.BioLength);
        builder.Property(tutor => tutor.InPersonPlace).HasMaxLength(TutorProfile.PlaceLength);
        builder.Property(tutor => tutor.Portrait).HasMaxLength(TutorProfile.PortraitLength);
        builder.Property(tutor => tutor.Currency).HasMaxLength(CurrencyLength);
        builder.Property(tutor => tutor.Version).IsConcurrencyToken();
        builder.Ignore(tutor => tutor.HourlyRate);

        builder.HasOne<Account>().WithOne().HasForeignKey<TutorProfile>(tutor => tutor.AccountId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(tutor => tutor.Schedule).WithOne().HasForeignKey<Schedule>(schedule => schedule.TutorId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(tutor => tutor.Subjects).WithOne().HasForeignKey(taught => taught.TutorId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(tutor => tutor.Words).WithOne().HasForeignKey(word => word.TutorId).OnDelete(DeleteBehavior.Cascade);

        // TutorProfileQueries: the profile that an account owns; one each.
        builder.HasIndex(tutor => tutor.AccountId).IsUnique().HasDatabaseName("IX_Tutors_Account");

        // TutorSearch: the approved, by rating and by rate.
        builder.HasIndex(tutor => new { tutor.Status, tutor.AverageRatingHundredths, tutor.Id }).HasDatabaseName("IX_Tutors_Status_Rating");
        builder.HasIndex(tutor => new { tutor.Status, tutor.HourlyRateMinor, tutor.Id }).HasDatabaseName("IX_Tutors_Status_Rate");
    }
}
