using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TutorBooking.Core.Accounts;

namespace TutorBooking.Core.Payments.Ledger;

internal sealed class WalletConfiguration : IEntityTypeConfiguration<Wallet>
{
    public void Configure(EntityTypeBuilder<Wallet> builder)
    {
        builder.ToTable("Wallets", table => table.HasCheckConstraint("CK_Wallets_NotBelowZero", "\"BalanceMinor\" >= 0"));
        builder.HasKey(wallet => wallet.PersonId).HasName("PK_Wallets_Person");
        builder.Property(wallet => wallet.PersonId).ValueGeneratedNever();
        builder.Property(wallet => wallet.Version).IsConcurrencyToken();
        builder.HasOne<Account>().WithOne().HasForeignKey<Wallet>(wallet => wallet.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
