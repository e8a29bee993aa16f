using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TutorBooking.Core.Accounts;

namespace TutorBooking.Core.Payments.Coupons;

internal sealed class CouponGuessesConfiguration : IEntityTypeConfiguration<CouponGuesses>
{
    public void Configure(EntityTypeBuilder<CouponGuesses> builder)
    {
        builder.ToTable("CouponGuesses");
        builder.HasKey(guesses => guesses.PersonId).HasName("PK_CouponGuesses_Person");
        builder.Property(guesses => guesses.PersonId).ValueGeneratedNever();
        builder.Property(guesses => guesses.Version).IsConcurrencyToken();
        builder.HasOne<Account>().WithOne().HasForeignKey<CouponGuesses>(guesses => guesses.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
