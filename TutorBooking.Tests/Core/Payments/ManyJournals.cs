using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Payments.Receipts;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Payments;

/// <summary>Large books for measuring: one lesson that the program itself booked and ended, copied row by row as often as is wanted, so that every rule holds of the copies too.</summary>
internal static class ManyJournals
{
    public const int Students = 100;

    private const int Tutors = 20;
    private const int FirstStudent = 10_000;
    private const int FirstTutor = 20_000;

    // The numbers of copies are beyond those of what they are copied from; what has no booking keeps having none.
    private const string Copy = "n + 1000000";
    private const string CopyOfBooking = "n + 1000000 + (0 * BookingId)";
    private const string CopyOfJournal = "(n * 10) + 1000000 + ";

    /// <summary>The number of the first of the students that have the copies.</summary>
    public static UserId AStudent => new(FirstStudent);

    extension(TestCore core)
    {
        /// <summary>So many lessons that were topped up for, held, taught and earned, with their receipts, over a hundred students and twenty tutors.</summary>
        public async Task CopyLessonsAsync(Cast cast, int count)
        {
            var id = await core.TaughtLessonAsync(cast);
            await core.CopyPeopleAsync(cast);
            var (student, tutor) = (Spread(FirstStudent, Students), Spread(FirstTutor, Tutors));
            var person = string.Create(CultureInfo.InvariantCulture, $"CASE PersonId WHEN {cast.Ada.Id.Value} THEN {student} WHEN {cast.Grace.Id.Value} THEN {tutor} END");
            await core.CopyAsync("Bookings", count, Booking(id), ("Id", Copy), ("StudentId", student), ("TutorAccountId", tutor), ("JoinToken", "NULL"));
            await core.CopyAsync("Journals", count, "1 = 1", ("Id", CopyOfJournal + "Id"), ("Key", "Key || '/' || n"), ("BookingId", CopyOfBooking), ("ActorId", "NULL"));
            await core.CopyAsync("JournalLines", count, "1 = 1", ("JournalId", CopyOfJournal + "JournalId"), ("PersonId", person), ("BookingId", CopyOfBooking));
            await core.CopyAsync("Earnings", count, "1 = 1", ("BookingId", Copy), ("TutorAccountId", tutor));
            await core.CopyAsync("Receipts", count, "1 = 1", ("Id", CopyOfJournal + "Id"), ("Count", "n + 1"), ("PersonId", student), ("JournalId", CopyOfJournal + "JournalId"), ("BookingId", Copy));
            await core.RunAsync("ANALYZE");
        }

        /// <summary>So many journals of held lessons with their receipts, and nothing else of them.</summary>
        public async Task CopyReceiptsAsync(Cast cast, int count)
        {
            await core.TaughtLessonAsync(cast);
            await core.CopyAsync("Journals", count, "Id = (SELECT MIN(JournalId) FROM Receipts)", ("Id", Copy), ("Key", "Key || '/' || n"), ("BookingId", Copy));
            await core.CopyAsync("JournalLines", count, "JournalId = (SELECT MIN(JournalId) FROM Receipts)", ("JournalId", Copy), ("BookingId", CopyOfBooking));
            await core.CopyAsync("Receipts", count, "1 = 1", ("Id", Copy), ("Count", "n + 1"), ("JournalId", Copy), ("BookingId", Copy));
            await core.RunAsync("ANALYZE");
        }

        private async Task<BookingId> TaughtLessonAsync(Cast cast)
        {
            await core.TopUpAsync(cast.Ada, "51.75");
            var id = await core.AgreeAsync(cast);
            core.GoTo(Lessons.Tomorrow + NodaTime.Duration.FromHours(2));
            _ = (await core.Get<BookingService>().CompleteAsync(cast.Grace, id, CancellationToken.None)).Value;
            await core.Get<ReceiptSweep>().RunAsync(CancellationToken.None);
            return id;
        }

        private async Task CopyPeopleAsync(Cast cast)
        {
            await core.CopyPersonAsync(cast.Ada.Id, FirstStudent, Students);
            await core.CopyPersonAsync(cast.Grace.Id, FirstTutor, Tutors);
            await core.CopyAsync("Wallets", Students, $"PersonId = {cast.Ada.Id.Value.ToString(CultureInfo.InvariantCulture)}", ("PersonId", "n + 10000 - 1"));
        }

        private Task CopyPersonAsync(UserId person, int first, int count)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"n + {first - 1}");
            var name = $"({id}) || '@copies.test'";
            return core.CopyAsync("Accounts", count, string.Create(CultureInfo.InvariantCulture, $"Id = {person.Value}"), ("Id", id), ("UserName", name), ("NormalizedUserName", name), ("Email", name), ("NormalizedEmail", name));
        }

        // n counts the copies from 1.
        private async Task CopyAsync(string table, int count, string which, params (string Column, string Value)[] changed)
        {
            await using var db = core.Database.CreateDbContext();
            var columns = await db.Database.SqlQueryRaw<string>("SELECT name AS Value FROM pragma_table_info({0})", table).ToListAsync();
            var values = columns.Select(column => changed.FirstOrDefault(change => change.Column == column).Value ?? $"\"{column}\"");
            await core.RunAsync(
                string.Create(CultureInfo.InvariantCulture, $"WITH RECURSIVE copies(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM copies WHERE n < {count}) ")
                + $"INSERT INTO \"{table}\" ({string.Join(", ", columns.Select(column => $"\"{column}\""))}) SELECT {string.Join(", ", values)} FROM copies CROSS JOIN (SELECT * FROM \"{table}\" WHERE {which})");
        }

        private async Task RunAsync(string statement)
        {
            await using var db = core.Database.CreateDbContext();
            db.Database.SetCommandTimeout(TimeSpan.FromMinutes(5));
            await db.Database.ExecuteSqlRawAsync(statement);
        }
    }

    private static string Booking(BookingId id) => string.Create(CultureInfo.InvariantCulture, $"Id = {id.Value}");

    private static string Spread(int first, int over) => string.Create(CultureInfo.InvariantCulture, $"(n % {over}) + {first}");
}
