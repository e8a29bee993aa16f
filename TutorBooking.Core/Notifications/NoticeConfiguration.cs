using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TutorBooking.Core.Accounts;
using TutorBooking.Core.Bookings;

namespace TutorBooking.Core.Notifications;

internal sealed class NoticeConfiguration : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> builder)
    {
        builder.ToTable("Notices");
        builder.Property(notice => notice.Id).ValueGeneratedOnAdd();
        builder.Property(notice => notice.Kind).HasConversion<string>().HasMaxLength(Notice.KindLength);
        builder.Property(notice => notice.OtherName).HasMaxLength(Notice.NameLength);
        builder.Property(notice => notice.SubjectName).HasMaxLength(Notice.NameLength);
        builder.Property(notice => notice.DeliveryKey).HasMaxLength(Notice.DeliveryKeyLength);
        builder.HasOne<Account>().WithMany().HasForeignKey(notice => notice.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Booking>().WithMany().HasForeignKey(notice => notice.BookingId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(notice => notice.DeliveryKey).IsUnique().HasDatabaseName("IX_Notices_DeliveryKey");

        // NoticeQueries: a person's notices, newest first, and how many are unread.
        builder.HasIndex(notice => new { notice.PersonId, notice.ReadAt, notice.Id }).HasDatabaseName("IX_Notices_Person_Read");
    }
}
