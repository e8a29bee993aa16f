using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TutorBooking.Core.Accounts;

namespace TutorBooking.Core.Payments.Coupons;

internal sealed class CouponConfiguration : IEntityTypeConfiguration<Coupon>
{
    private const int CurrencyLength = 3;

    public void Configure(EntityTypeBuilder<Coupon> builder)
    {
        // Behind the version, which lets one of the last two uses through.
        builder.ToTable("Coupons", table => table.HasCheckConstraint("CK_Coupons_Uses", "\"Uses\" >= 0 AND (\"MostUses\" IS NULL OR \"Uses\" <= \"MostUses\")"));
        builder.Property(coupon => coupon.Id).ValueGeneratedOnAdd();
        builder.Property(coupon => coupon.Code).HasMaxLength(CouponPolicy.LongestCode);
        builder.Property(coupon => coupon.Currency).HasMaxLength(CurrencyLength);
        builder.Property(coupon => coupon.Version).IsConcurrencyToken();
        builder.Ignore(coupon => coupon.Value);
        builder.HasOne<Account>().WithMany().HasForeignKey(coupon => coupon.CreatedBy).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(coupon => coupon.WithdrawnBy).OnDelete(DeleteBehavior.Restrict);

        // CouponBook: the coupon that somebody has typed. No two have the same code.
        builder.HasIndex(coupon => coupon.Code).IsUnique().HasDatabaseName("IX_Coupons_Code");
    }
}
