using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TutorBooking.Core.Platform;

internal sealed class OutboxMessageConfiguration : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.ToTable("Outbox");
        builder.Property(message => message.Kind).HasMaxLength(OutboxMessage.KindLength);

        // OutboxDispatcher: the undelivered that are due, oldest first.
        builder.HasIndex(message => new { message.DeliveredAt, message.DueAt, message.Id }).HasDatabaseName("IX_Outbox_Undelivered");
    }
}
