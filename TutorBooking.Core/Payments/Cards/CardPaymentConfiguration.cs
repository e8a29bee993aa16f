using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TutorBooking.Core.Accounts;
using TutorBooking.Core.Payments.WriteOffs;

namespace TutorBooking.Core.Payments.Cards;

internal sealed class CardPaymentConfiguration : IEntityTypeConfiguration<CardPayment>
{
    private const int NameLength = 30;
    private const int CurrencyLength = 3;

    public void Configure(EntityTypeBuilder<CardPayment> builder)
    {
        builder.ToTable("CardPayments", table => table.HasCheckConstraint("CK_CardPayments_Refunded", "\"RefundedMinor\" >= 0 AND \"RefundedMinor\" <= \"AmountMinor\""));
        builder.Ignore(payment => payment.Refunded);
        builder.Property(payment => payment.Id).ValueGeneratedOnAdd();
        builder.Property(payment => payment.Purpose).HasMaxLength(CardPayment.PurposeLength);
        builder.Property(payment => payment.Currency).HasMaxLength(CurrencyLength);
        builder.Property(payment => payment.State).HasConversion<string>().HasMaxLength(NameLength);
        builder.Property(payment => payment.WriteOffReason).HasMaxLength(WriteOffPolicy.ReasonLength);
        builder.Property(payment => payment.Version).IsConcurrencyToken();
        builder.HasOne<Account>().WithMany().HasForeignKey(payment => payment.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(payment => payment.WrittenOffBy).OnDelete(DeleteBehavior.Restrict);

        // CardAuthorisations: what this person has begun to pay.
        builder.HasIndex(payment => new { payment.PersonId, payment.Purpose }).HasDatabaseName("IX_CardPayments_Person_Purpose");

        // CardPaymentSweep: those that have to be taken or let go, the oldest first.
        builder.HasIndex(payment => new { payment.State, payment.EndsAt }).HasDatabaseName("IX_CardPayments_State_Ends");
    }
}
