using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TutorBooking.Core.Accounts;

namespace TutorBooking.Core.Payments.Ledger;

internal sealed class JournalLineConfiguration : IEntityTypeConfiguration<JournalLine>
{
    private const int NameLength = 30;

    public void Configure(EntityTypeBuilder<JournalLine> builder)
    {
        builder.ToTable("JournalLines");
        builder.HasKey(line => new { line.JournalId, line.Number }).HasName("PK_JournalLines_Journal_Number");
        builder.Property(line => line.Number).ValueGeneratedNever();
        builder.Property(line => line.Account).HasConversion<string>().HasMaxLength(NameLength);
        builder.HasOne<Account>().WithMany().HasForeignKey(line => line.PersonId).OnDelete(DeleteBehavior.Restrict);

        // What the lines of a package's escrow sum to.
        builder.HasIndex(line => line.PackageId).HasDatabaseName("IX_JournalLines_Package");

        // WalletQueries: a person's entries, newest first; LedgerQueries: what the lines of a wallet sum to.
        builder.HasIndex(line => new { line.PersonId, line.Account, line.JournalId }).HasDatabaseName("IX_JournalLines_Person_Account_Journal");
    }
}
