using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Bookings.Policies;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Tutors;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.EndToEnd;

/// <summary>Lessons between Ada and Grace at any hour, those that have begun included, so that a journey needs no clock of its own.</summary>
internal static class PairLessons
{
    extension(Pair people)
    {
        /// <summary>An hour that Ada asked for and Grace has confirmed.</summary>
        public async Task<Booking> AgreeAsync(AppFactory app, Instant start)
        {
            var agreed = start - Duration.FromDays(2);
            var booking = Booking.Request(await people.TermsAsync(app, start), agreed, expiresAt: start);
            booking.Confirm(new BookingAct(people.Grace.User.Id, Party.Tutor, agreed, Note: null)).ShouldBeNull();
            await app.Database.AddPaidAsync(booking);
            return booking;
        }

        /// <summary>Somebody asks Grace for an hour of a video call, as the form does it.</summary>
        public async Task<Result<BookingId>> AskAsync(AppFactory app, AppPerson student, Instant start)
        {
            var tutor = (await app.Get<BookableTutorQueries>().FindAsync(student.User, people.Profile, CancellationToken.None)).Value;
            var request = new LessonRequest(people.Profile, tutor.Subjects[0].Id, start, DurationMinutes: 60, LessonType.VideoCall, Place: null, Note: null);
            return await app.Get<LessonBookingService>().RequestAsync(student.User, request, CancellationToken.None);
        }

        private async Task<LessonTerms> TermsAsync(AppFactory app, Instant start)
        {
            var tutor = await app.Database.ReadAsync(db => db.Tutors.Include(tutor => tutor.Subjects).SingleAsync(tutor => tutor.Id == people.Profile));
            var lesson = new Interval(start, start + Duration.FromHours(1));
            var rate = new Money(4500, "EUR");
            return new LessonTerms(
                people.Ada.User.Id, people.Profile, people.Grace.User.Id, tutor.Subjects.Single().SubjectId, LessonType.VideoCall, Place: null, Note: null,
                rate, LessonPrice.For(rate, 60, 15), LessonPrice.For(rate, 60, 15).OutOfWallet, CardPaymentId: null, PackageId: null, lesson, lesson, ConfirmsUnasked: false, new PolicyNumbers());
        }
    }
}
