using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TutorBooking.Core.Platform.Repeats;

internal sealed class KeptAnswerConfiguration : IEntityTypeConfiguration<KeptAnswer>
{
    public void Configure(EntityTypeBuilder<KeptAnswer> builder)
    {
        builder.ToTable("KeptAnswers");
        builder.Property(kept => kept.Key).HasMaxLength(KeptAnswer.KeyLength);
        builder.Property(kept => kept.Route).HasMaxLength(KeptAnswer.RouteLength);
        builder.Property(kept => kept.BodyHash).HasMaxLength(KeptAnswer.HashLength);
        builder.Property(kept => kept.ContentType).HasMaxLength(KeptAnswer.ContentTypeLength);
        builder.Property(kept => kept.Location).HasMaxLength(KeptAnswer.LocationLength);
        builder.Property(kept => kept.Version).IsConcurrencyToken();

        // RepeatedCalls: of two calls with one key, one begins.
        builder.HasIndex(kept => new { kept.PersonId, kept.Key }).IsUnique().HasDatabaseName("IX_KeptAnswers_Key");

        // KeptAnswerSweep: those that are old.
        builder.HasIndex(kept => kept.BegunAt).HasDatabaseName("IX_KeptAnswers_Begun");
    }
}
