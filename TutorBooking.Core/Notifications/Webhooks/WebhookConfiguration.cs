using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TutorBooking.Core.Accounts;

namespace TutorBooking.Core.Notifications.Webhooks;

internal sealed class WebhookConfiguration : IEntityTypeConfiguration<Webhook>
{
    public void Configure(EntityTypeBuilder<Webhook> builder)
    {
        builder.ToTable("Webhooks");
        builder.Property(webhook => webhook.Id).ValueGeneratedOnAdd();
        builder.Property(webhook => webhook.Address).HasMaxLength(Webhook.AddressLength);
        builder.Property(webhook => webhook.Secret).HasMaxLength(Webhook.SecretLength);
        builder.HasOne<Account>().WithMany().HasForeignKey(webhook => webhook.PersonId).OnDelete(DeleteBehavior.Cascade);

        // WebhookQueue: those of the two people of a lesson. WebhookQueries: a person's own.
        builder.HasIndex(webhook => webhook.PersonId).HasDatabaseName("IX_Webhooks_Person");
    }
}
