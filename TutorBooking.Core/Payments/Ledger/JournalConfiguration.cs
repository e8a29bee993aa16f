using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TutorBooking.Core.Accounts;

namespace TutorBooking.Core.Payments.Ledger;

internal sealed class JournalConfiguration : IEntityTypeConfiguration<Journal>
{
    private const int NameLength = 30;
    private const int CurrencyLength = 3;

    public void Configure(EntityTypeBuilder<Journal> builder)
    {
        builder.ToTable("Journals");
        builder.Property(journal => journal.Id).ValueGeneratedOnAdd();
        builder.Property(journal => journal.Key).HasMaxLength(Journal.KeyLength);
        builder.Property(journal => journal.Kind).HasConversion<string>().HasMaxLength(NameLength);
        builder.Property(journal => journal.Currency).HasMaxLength(CurrencyLength);
        builder.HasOne<Account>().WithMany().HasForeignKey(journal => journal.ActorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(journal => journal.Lines).WithOne().HasForeignKey(line => line.JournalId).OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(journal => journal.Lines).UsePropertyAccessMode(PropertyAccessMode.Field);

        // What is told once is told for good, whoever retries.
        builder.HasIndex(journal => journal.Key).IsUnique().HasDatabaseName("IX_Journals_Key");
    }
}
