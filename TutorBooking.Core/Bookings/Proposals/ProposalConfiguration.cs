using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TutorBooking.Core.Bookings.Proposals;

internal sealed class ProposalConfiguration : IEntityTypeConfiguration<Proposal>
{
    private const int NameLength = 30;

    public void Configure(EntityTypeBuilder<Proposal> builder)
    {
        builder.ToTable("Proposals");
        builder.Property(proposal => proposal.Id).ValueGeneratedOnAdd();
        builder.Property(proposal => proposal.Reason).HasMaxLength(Booking.NoteLength);
        builder.Property(proposal => proposal.State).HasConversion<string>().HasMaxLength(NameLength);
        builder.OwnsMany(proposal => proposal.Times, times =>
        {
            times.ToTable("ProposedTimes");
            times.WithOwner().HasForeignKey("ProposalId");
            times.HasKey(time => time.Id);
        });

        // The database must not do this itself: there is a second way from a booking to its claims, which one engine refuses.
        builder.HasMany(proposal => proposal.Holds).WithOne().HasForeignKey("ProposalId").OnDelete(DeleteBehavior.ClientCascade);

        // ProposalSweep: the open whose time is up.
        builder.HasIndex(proposal => new { proposal.State, proposal.ExpiresAt }).HasDatabaseName("IX_Proposals_State_Expiry");
    }
}
