using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TutorBooking.Core.Tutors;

namespace TutorBooking.Core.Packages.Offers;

internal sealed class PackageOfferConfiguration : IEntityTypeConfiguration<PackageOffer>
{
    public void Configure(EntityTypeBuilder<PackageOffer> builder)
    {
        builder.ToTable("PackageOffers");
        builder.Property(offer => offer.Id).ValueGeneratedOnAdd();
        builder.Property(offer => offer.Version).IsConcurrencyToken();
        builder.HasOne<TutorProfile>().WithMany().HasForeignKey(offer => offer.TutorId).OnDelete(DeleteBehavior.Cascade);

        // PackageQueries: what a tutor offers.
        builder.HasIndex(offer => new { offer.TutorId, offer.IsActive }).HasDatabaseName("IX_PackageOffers_Tutor_Active");
    }
}
