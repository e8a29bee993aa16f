using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TutorBooking.Core.Payments.Gateway;

internal sealed class DemoRefundConfiguration : IEntityTypeConfiguration<DemoRefund>
{
    private const int NameLength = 30;

    public void Configure(EntityTypeBuilder<DemoRefund> builder)
    {
        builder.ToTable("DemoRefunds");
        builder.HasKey(refund => refund.Key).HasName("PK_DemoRefunds_Key");
        builder.Property(refund => refund.Key).HasMaxLength(DemoCharge.KeyLength);
        builder.Property(refund => refund.ChargeKey).HasMaxLength(DemoCharge.KeyLength);
        builder.Property(refund => refund.State).HasConversion<string>().HasMaxLength(NameLength);
    }
}
