using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using TutorBooking.Core.Accounts;
using TutorBooking.Core.Bookings.Disputes;
using TutorBooking.Core.Bookings.Policies;
using TutorBooking.Core.Packages;
using TutorBooking.Core.Payments.Cards;
using TutorBooking.Core.Payments.Coupons;
using TutorBooking.Core.Tutors;

namespace TutorBooking.Core.Bookings;

internal sealed class BookingConfiguration : IEntityTypeConfiguration<Booking>
{
    private const int NameLength = 30;
    private const int CurrencyLength = 3;
    private const int TokenLength = 40;
    private const int NumbersLength = 1_000;

    public void Configure(EntityTypeBuilder<Booking> builder)
    {
        builder.ToTable("Bookings");
        builder.Property(booking => booking.Id).ValueGeneratedOnAdd();
        builder.Property(booking => booking.Status).HasConversion<string>().HasMaxLength(NameLength);
        builder.Property(booking => booking.Type).HasConversion<string>().HasMaxLength(NameLength);
        builder.Property(booking => booking.Place).HasMaxLength(Booking.PlaceLength);
        builder.Property(booking => booking.StudentNote).HasMaxLength(Booking.NoteLength);
        builder.Property(booking => booking.TutorNote).HasMaxLength(Booking.NoteLength);
        builder.Property(booking => booking.JoinToken).HasMaxLength(TokenLength);
        builder.Property(booking => booking.Version).IsConcurrencyToken();
        builder.Property(booking => booking.EndedFrom).HasConversion<string>().HasMaxLength(NameLength);
        builder.Property(booking => booking.EndedBy).HasConversion<string>().HasMaxLength(NameLength);
        builder.Property(booking => booking.Numbers).HasConversion<NumbersConverter>().HasMaxLength(NumbersLength);
        builder.ComplexProperty(booking => booking.Price, price => price.Property(p => p.Currency).HasMaxLength(CurrencyLength));
        builder.ComplexProperty(booking => booking.Funding, funding => funding.Property(f => f.Currency).HasMaxLength(CurrencyLength));
        builder.ComplexProperty(booking => booking.Carried);
        builder.Ignore(booking => booking.Facts);
        builder.Ignore(booking => booking.Shares);
        builder.Ignore(booking => booking.Lesson);
        Relate(builder);

        Index(builder);
    }

    private static void Index(EntityTypeBuilder<Booking> builder)
    {
        // AdminBookingQueries: all of them, by time.
        builder.HasIndex(booking => booking.StartsAt).HasDatabaseName("IX_Bookings_Start");

        // BookingQueries: a student's lessons and a tutor's lessons, by time.
        builder.HasIndex(booking => new { booking.StudentId, booking.StartsAt }).HasDatabaseName("IX_Bookings_Student_Start");
        builder.HasIndex(booking => new { booking.TutorAccountId, booking.StartsAt }).HasDatabaseName("IX_Bookings_TutorAccount_Start");

        // CompletionSweep: the confirmed whose time has come. SettlementSweep: what was decided and waits.
        builder.HasIndex(booking => new { booking.Status, booking.CompletesAt }).HasDatabaseName("IX_Bookings_Status_Completion");
        builder.HasIndex(booking => booking.SettlesAt).HasDatabaseName("IX_Bookings_Settlement");

        // ExpirySweep: the unanswered whose time is up.
        builder.HasIndex(booking => new { booking.Status, booking.ExpiresAt }).HasDatabaseName("IX_Bookings_Status_Expiry");
        builder.HasIndex(booking => booking.JoinToken).IsUnique().HasDatabaseName("IX_Bookings_JoinToken");
    }

    private static void Relate(EntityTypeBuilder<Booking> builder)
    {
        builder.HasOne<Account>().WithMany().HasForeignKey(booking => booking.StudentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(booking => booking.TutorAccountId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<TutorProfile>().WithMany().HasForeignKey(booking => booking.TutorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<CardPayment>().WithMany().HasForeignKey(booking => booking.CardPaymentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Package>().WithMany().HasForeignKey(booking => booking.PackageId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Coupon>().WithMany().HasForeignKey(booking => booking.CouponId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Subject>().WithMany().HasForeignKey(booking => booking.SubjectId).OnDelete(DeleteBehavior.Restrict);

        // Deleting a booking is for tests and privacy requests; its time and history go with it.
        builder.HasMany<CouponUse>().WithOne().HasForeignKey(use => use.BookingId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(booking => booking.Claims).WithOne().HasForeignKey(claim => claim.BookingId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(booking => booking.Events).WithOne().HasForeignKey("BookingId").OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(booking => booking.Proposals).WithOne().HasForeignKey("BookingId").OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(booking => booking.Dispute).WithOne().HasForeignKey<Dispute>(dispute => dispute.BookingId).OnDelete(DeleteBehavior.Cascade);
    }

    // One text: nobody looks for a booking by a number of its rules.
    private sealed class NumbersConverter() : ValueConverter<PolicyNumbers, string>(
        numbers => JsonSerializer.Serialize(numbers, JsonSerializerOptions.Default),
        stored => JsonSerializer.Deserialize<PolicyNumbers>(stored, JsonSerializerOptions.Default) ?? new PolicyNumbers());
}
