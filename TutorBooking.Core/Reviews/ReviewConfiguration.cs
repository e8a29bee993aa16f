using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TutorBooking.Core.Accounts;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Tutors;

namespace TutorBooking.Core.Reviews;

internal sealed class ReviewConfiguration : IEntityTypeConfiguration<Review>
{
    public void Configure(EntityTypeBuilder<Review> builder)
    {
        builder.ToTable("Reviews");
        builder.Property(review => review.Id).ValueGeneratedOnAdd();
        builder.Property(review => review.Comment).HasMaxLength(Review.CommentLength);
        builder.Property(review => review.Reply).HasMaxLength(Review.ReplyLength);
        builder.Property(review => review.DecisionReason).HasMaxLength(Review.ReasonLength);
        builder.Property(review => review.Version).IsConcurrencyToken();
        builder.HasOne<Booking>().WithOne().HasForeignKey<Review>(review => review.BookingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(review => review.AuthorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(review => review.DecidedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<TutorProfile>().WithMany().HasForeignKey(review => review.TutorId).OnDelete(DeleteBehavior.Restrict);

        // One review for each booking, whoever asks how often.
        builder.HasIndex(review => review.BookingId).IsUnique().HasDatabaseName("IX_Reviews_Booking");

        // ReviewQueries: a tutor's reviews, newest first.
        builder.HasIndex(review => new { review.TutorId, review.CreatedAt }).HasDatabaseName("IX_Reviews_Tutor_Created");
    }
}
