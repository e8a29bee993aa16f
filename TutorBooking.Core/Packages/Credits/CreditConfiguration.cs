using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TutorBooking.Core.Packages.Credits;

internal sealed class CreditConfiguration : IEntityTypeConfiguration<Credit>
{
    private const int NameLength = 30;

    public void Configure(EntityTypeBuilder<Credit> builder)
    {
        builder.ToTable("Credits");
        builder.HasKey(credit => new { credit.PackageId, credit.Number }).HasName("PK_Credits_Package_Number");
        builder.Property(credit => credit.Number).ValueGeneratedNever();
        builder.Property(credit => credit.State).HasConversion<string>().HasMaxLength(NameLength);

        // PackageCredits: the credit of a booking.
        builder.HasIndex(credit => credit.BookingId).HasDatabaseName("IX_Credits_Booking");

        // PackageSweep: the available whose time is over.
        builder.HasIndex(credit => new { credit.State, credit.ExpiresOn }).HasDatabaseName("IX_Credits_State_Expiry");
    }
}
