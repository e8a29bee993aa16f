using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TutorBooking.Core.Accounts;
using TutorBooking.Core.Packages.Offers;
using TutorBooking.Core.Tutors;

namespace TutorBooking.Core.Packages;

internal sealed class PackageConfiguration : IEntityTypeConfiguration<Package>
{
    private const int CurrencyLength = 3;
    private const int PercentDigits = 5;
    private const int PercentDecimals = 2;

    public void Configure(EntityTypeBuilder<Package> builder)
    {
        builder.ToTable("Packages", table => table.HasCheckConstraint("CK_Packages_NotBelowZero", "\"RemainingCredits\" >= 0"));
        builder.Property(package => package.Id).ValueGeneratedOnAdd();
        builder.Property(package => package.RequestKey).HasMaxLength(Package.RequestKeyLength);
        builder.Property(package => package.Currency).HasMaxLength(CurrencyLength);
        builder.Property(package => package.FeePercent).HasPrecision(PercentDigits, PercentDecimals);
        builder.Property(package => package.Version).IsConcurrencyToken();
        builder.ComplexProperty(package => package.Grace);
        builder.Ignore(package => package.Price);
        builder.Ignore(package => package.Fee);
        builder.Ignore(package => package.LastDay);
        builder.HasOne<Account>().WithMany().HasForeignKey(package => package.StudentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(package => package.TutorAccountId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<TutorProfile>().WithMany().HasForeignKey(package => package.TutorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PackageOffer>().WithMany().HasForeignKey(package => package.OfferId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(package => package.Credits).WithOne().HasForeignKey(credit => credit.PackageId).OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(package => package.Credits).UsePropertyAccessMode(PropertyAccessMode.Field);

        // One package for each of a student's requests, however often it is sent. PackageQueries: those of a student.
        builder.HasIndex(package => new { package.StudentId, package.RequestKey }).IsUnique().HasDatabaseName("IX_Packages_Student_RequestKey");

        // PackageQueries: what a tutor has sold, the newest first.
        builder.HasIndex(package => new { package.TutorAccountId, package.BoughtAt }).HasDatabaseName("IX_Packages_TutorAccount_Bought");
    }
}
