using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TutorBooking.Core.Accounts;
using TutorBooking.Core.Payments.Ledger;

namespace TutorBooking.Core.Payments.Wallets;

internal sealed class TopUpConfiguration : IEntityTypeConfiguration<TopUp>
{
    private const int NameLength = 30;
    private const int CurrencyLength = 3;

    public void Configure(EntityTypeBuilder<TopUp> builder)
    {
        builder.ToTable("TopUps");
        builder.Property(topUp => topUp.Id).ValueGeneratedOnAdd();
        builder.Property(topUp => topUp.RequestKey).HasMaxLength(Journal.KeyLength);
        builder.Property(topUp => topUp.Currency).HasMaxLength(CurrencyLength);
        builder.Property(topUp => topUp.State).HasConversion<string>().HasMaxLength(NameLength);
        builder.Property(topUp => topUp.Version).IsConcurrencyToken();
        builder.HasOne<Account>().WithMany().HasForeignKey(topUp => topUp.PersonId).OnDelete(DeleteBehavior.Restrict);

        // One top-up for each of a person's requests, however often it is sent.
        builder.HasIndex(topUp => new { topUp.PersonId, topUp.RequestKey }).IsUnique().HasDatabaseName("IX_TopUps_Person_RequestKey");

        // TopUpSweep: those without an end, the oldest first.
        builder.HasIndex(topUp => new { topUp.SettledAt, topUp.CreatedAt }).HasDatabaseName("IX_TopUps_Settled_Created");
    }
}
