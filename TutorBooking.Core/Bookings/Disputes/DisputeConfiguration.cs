using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TutorBooking.Core.Bookings.Disputes;

internal sealed class DisputeConfiguration : IEntityTypeConfiguration<Dispute>
{
    private const int NameLength = 30;

    public void Configure(EntityTypeBuilder<Dispute> builder)
    {
        builder.ToTable("Disputes");

        // One for each booking, whoever opens it how often.
        builder.HasKey(dispute => dispute.BookingId).HasName("PK_Disputes_Booking");
        builder.Property(dispute => dispute.OpenedBy).HasConversion<string>().HasMaxLength(NameLength);
        builder.Property(dispute => dispute.Reason).HasConversion<string>().HasMaxLength(NameLength);
        builder.Property(dispute => dispute.Text).HasMaxLength(Booking.NoteLength);
        builder.Property(dispute => dispute.Answer).HasMaxLength(Booking.NoteLength);
        builder.Property(dispute => dispute.Decision).HasMaxLength(Booking.NoteLength);
        builder.Ignore(dispute => dispute.State);

        // DisputeQueries: what waits for a decision, the oldest first.
        builder.HasIndex(dispute => new { dispute.DecidedAt, dispute.OpenedAt }).HasDatabaseName("IX_Disputes_Decided_Opened");
    }
}
