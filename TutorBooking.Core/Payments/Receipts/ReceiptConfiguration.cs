using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TutorBooking.Core.Accounts;
using TutorBooking.Core.Payments.Ledger;

namespace TutorBooking.Core.Payments.Receipts;

internal sealed class ReceiptConfiguration : IEntityTypeConfiguration<Receipt>
{
    private const int NameLength = 30;
    private const int CurrencyLength = 3;

    public void Configure(EntityTypeBuilder<Receipt> builder)
    {
        builder.ToTable("Receipts");
        builder.Property(receipt => receipt.Id).ValueGeneratedOnAdd();
        builder.Property(receipt => receipt.Kind).HasConversion<string>().HasMaxLength(NameLength);
        builder.Property(receipt => receipt.Currency).HasMaxLength(CurrencyLength);
        builder.HasOne<Account>().WithMany().HasForeignKey(receipt => receipt.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Journal>().WithMany().HasForeignKey(receipt => receipt.JournalId).OnDelete(DeleteBehavior.Restrict);

        // No number is given twice, whichever machine counts.
        builder.HasIndex(receipt => new { receipt.Kind, receipt.Year, receipt.Count }).IsUnique().HasDatabaseName("IX_Receipts_Kind_Year_Count");

        // ReceiptSweep: one of each kind for a journal.
        builder.HasIndex(receipt => new { receipt.JournalId, receipt.Kind }).IsUnique().HasDatabaseName("IX_Receipts_Journal_Kind");

        // ReceiptQueries: a person's receipts, the newest first.
        builder.HasIndex(receipt => new { receipt.PersonId, receipt.Id }).HasDatabaseName("IX_Receipts_Person_Id");
    }
}
