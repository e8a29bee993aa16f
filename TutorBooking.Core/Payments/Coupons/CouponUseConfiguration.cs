using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TutorBooking.Core.Accounts;

namespace TutorBooking.Core.Payments.Coupons;

internal sealed class CouponUseConfiguration : IEntityTypeConfiguration<CouponUse>
{
    public void Configure(EntityTypeBuilder<CouponUse> builder)
    {
        builder.ToTable("CouponUses");
        builder.HasKey(use => new { use.CouponId, use.StudentId }).HasName("PK_CouponUses_Coupon_Student");
        builder.HasOne<Coupon>().WithMany().HasForeignKey(use => use.CouponId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(use => use.StudentId).OnDelete(DeleteBehavior.Restrict);

        // CouponBook: the use of a lesson, which has one at most.
        builder.HasIndex(use => use.BookingId).IsUnique().HasDatabaseName("IX_CouponUses_Booking");
    }
}
