using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TutorBooking.Core.Payments.Gateway;

internal sealed class DemoChargeConfiguration : IEntityTypeConfiguration<DemoCharge>
{
    private const int NameLength = 30;
    private const int CurrencyLength = 3;

    public void Configure(EntityTypeBuilder<DemoCharge> builder)
    {
        builder.ToTable("DemoCharges");
        builder.HasKey(charge => charge.Key).HasName("PK_DemoCharges_Key");
        builder.Property(charge => charge.Key).HasMaxLength(DemoCharge.KeyLength);
        builder.Property(charge => charge.Currency).HasMaxLength(CurrencyLength);

        // Of a confirmation and a void at once, one finds the state as it was.
        builder.Property(charge => charge.State).HasConversion<string>().HasMaxLength(NameLength).IsConcurrencyToken();
        builder.Property(charge => charge.RefundedMinor).IsConcurrencyToken();
    }
}
