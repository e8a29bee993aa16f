using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TutorBooking.Core.Accounts;

namespace TutorBooking.Core.Bookings;

internal sealed class ReliabilityRecordConfiguration : IEntityTypeConfiguration<ReliabilityRecord>
{
    private const int NameLength = 30;

    public void Configure(EntityTypeBuilder<ReliabilityRecord> builder)
    {
        builder.ToTable("ReliabilityRecords");

        // A booking says one thing of each party.
        builder.HasKey(record => new { record.BookingId, record.Party });
        builder.Property(record => record.Party).HasConversion<string>().HasMaxLength(NameLength);
        builder.Property(record => record.Mark).HasConversion<string>().HasMaxLength(NameLength);
        builder.HasOne<Booking>().WithMany().HasForeignKey(record => record.BookingId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Account>().WithMany().HasForeignKey(record => record.PersonId).OnDelete(DeleteBehavior.Restrict);

        // ReliabilityCount: a person's records as student or as tutor within the window.
        builder.HasIndex(record => new { record.PersonId, record.Party, record.At }).HasDatabaseName("IX_ReliabilityRecords_Person_At");

        // ReliabilitySweep: those that have left the window.
        builder.HasIndex(record => record.At).HasDatabaseName("IX_ReliabilityRecords_At");
    }
}
