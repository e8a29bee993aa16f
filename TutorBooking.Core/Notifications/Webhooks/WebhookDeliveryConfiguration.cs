using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TutorBooking.Core.Notifications.Webhooks;

internal sealed class WebhookDeliveryConfiguration : IEntityTypeConfiguration<WebhookDelivery>
{
    public void Configure(EntityTypeBuilder<WebhookDelivery> builder)
    {
        builder.ToTable("WebhookDeliveries");
        builder.Property(delivery => delivery.Id).ValueGeneratedOnAdd();
        builder.Property(delivery => delivery.Type).HasMaxLength(WebhookDelivery.TypeLength);
        builder.Property(delivery => delivery.Payload).HasMaxLength(WebhookDelivery.PayloadLength);
        builder.Property(delivery => delivery.Failure).HasMaxLength(WebhookDelivery.FailureLength);
        builder.Property(delivery => delivery.Version).IsConcurrencyToken();
        builder.HasOne<Webhook>().WithMany().HasForeignKey(delivery => delivery.WebhookId).OnDelete(DeleteBehavior.Cascade);

        // WebhookQueue: nothing is queued twice, and what a webhook has heard of one lesson.
        builder.HasIndex(delivery => new { delivery.WebhookId, delivery.BookingId, delivery.EventId }).IsUnique().HasDatabaseName("IX_WebhookDeliveries_Event");

        // WebhookSweep: those that are due.
        builder.HasIndex(delivery => new { delivery.DueAt, delivery.WebhookId, delivery.Id }).HasDatabaseName("IX_WebhookDeliveries_Due");

        // WebhookClearingSweep: those that are old.
        builder.HasIndex(delivery => delivery.CreatedAt).HasDatabaseName("IX_WebhookDeliveries_Created");
    }
}
