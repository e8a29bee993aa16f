using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TutorBooking.Core.Payments.Stripe;

internal sealed class StripeEventConfiguration : IEntityTypeConfiguration<StripeEvent>
{
    private const int IdLength = 255;

    public void Configure(EntityTypeBuilder<StripeEvent> builder)
    {
        builder.ToTable("StripeEvents");
        builder.HasKey(news => news.Id).HasName("PK_StripeEvents_Id");
        builder.Property(news => news.Id).HasMaxLength(IdLength);

        // StripeEventSweep: those that cannot come again.
        builder.HasIndex(news => news.At).HasDatabaseName("IX_StripeEvents_At");
    }
}
