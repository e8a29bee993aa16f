using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TutorBooking.Core.Payments.Stripe;

internal sealed class StripeChargeConfiguration : IEntityTypeConfiguration<StripeCharge>
{
    private const int NameLength = 30;
    private const int CurrencyLength = 3;
    private const int RequestLength = 32;
    private const int PathLength = 200;
    private const int ObjectLength = 255;

    public void Configure(EntityTypeBuilder<StripeCharge> builder)
    {
        builder.ToTable("StripeCharges");
        builder.HasKey(charge => charge.Key).HasName("PK_StripeCharges_Key");
        builder.Property(charge => charge.Key).HasMaxLength(StripeCharge.KeyLength);
        builder.Property(charge => charge.RequestId).HasMaxLength(RequestLength);
        builder.Property(charge => charge.Currency).HasMaxLength(CurrencyLength);
        builder.Property(charge => charge.CardToken).HasMaxLength(StripeCards.Length);
        builder.Property(charge => charge.ReturnPath).HasMaxLength(PathLength);
        builder.Property(charge => charge.SessionId).HasMaxLength(ObjectLength);
        builder.Property(charge => charge.PaymentIntentId).HasMaxLength(ObjectLength);
        builder.Property(charge => charge.State).HasConversion<string>().HasMaxLength(NameLength);
        builder.Property(charge => charge.Version).IsConcurrencyToken();
    }
}
