using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TutorBooking.Core.Accounts;

namespace TutorBooking.Core.Payments.Cards;

internal sealed class CardRefundConfiguration : IEntityTypeConfiguration<CardRefund>
{
    private const int NameLength = 30;
    private const int CurrencyLength = 3;

    public void Configure(EntityTypeBuilder<CardRefund> builder)
    {
        builder.ToTable("CardRefunds");
        builder.Property(refund => refund.Id).ValueGeneratedOnAdd();
        builder.Property(refund => refund.Currency).HasMaxLength(CurrencyLength);
        builder.Property(refund => refund.State).HasConversion<string>().HasMaxLength(NameLength);
        builder.Property(refund => refund.Version).IsConcurrencyToken();
        builder.HasOne<CardPayment>().WithMany().HasForeignKey(refund => refund.PaymentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(refund => refund.PersonId).OnDelete(DeleteBehavior.Restrict);

        // CardRefundSweep: those that have to be sent, the oldest first.
        builder.HasIndex(refund => new { refund.State, refund.DueAt }).HasDatabaseName("IX_CardRefunds_State_Due");
    }
}
