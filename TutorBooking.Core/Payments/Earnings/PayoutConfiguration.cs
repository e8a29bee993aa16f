using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TutorBooking.Core.Accounts;

namespace TutorBooking.Core.Payments.Earnings;

internal sealed class PayoutConfiguration : IEntityTypeConfiguration<Payout>
{
    private const int CurrencyLength = 3;

    public void Configure(EntityTypeBuilder<Payout> builder)
    {
        // One payout a week for each tutor, whoever retries.
        builder.ToTable("Payouts");
        builder.HasKey(payout => new { payout.TutorAccountId, payout.Week }).HasName("PK_Payouts_Tutor_Week");
        builder.Property(payout => payout.Currency).HasMaxLength(CurrencyLength);
        builder.HasOne<Account>().WithMany().HasForeignKey(payout => payout.TutorAccountId).OnDelete(DeleteBehavior.Restrict);

        // None is made without having seen the one before it, even where two weeks are run at once.
        builder.HasIndex(payout => new { payout.TutorAccountId, payout.Number }).IsUnique().HasDatabaseName("IX_Payouts_Tutor_Number");

        // PayoutQueries: the runs and one of them.
        builder.HasIndex(payout => payout.Week).HasDatabaseName("IX_Payouts_Week");
    }
}
