using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Accounts;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Scheduling;
using TutorBooking.Core.Tutors;
using TutorBooking.Core.Tutors.Import;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Tutors.Import;

public sealed class TutorImportTests : IDisposable
{
    private const string Cobol = "Now also cobol, for all who look after what others wrote half a century ago and nobody dares to touch.";

    private readonly TestCore core = new();

    public void Dispose() => core.Dispose();

    [Fact]
    public async Task A_tutor_of_the_file_is_approved_and_bookable_by_his_hours()
    {
        (await ImportAsync(ATutorFile.With())).Added.ShouldBe(1);

        var tutor = await TutorAsync();
        tutor.Status.ShouldBe(TutorStatus.Approved);
        tutor.HourlyRate.ShouldBe(new Money(4500, "EUR"));
        tutor.Schedule.ShouldNotBeNull().ToRules().Windows.Count.ShouldBe(2);
        tutor.Words.ShouldContain(word => word.Word == "hopper" && word.Weight == TutorWords.NameWeight);
        (await RolesOfAsync("grace@school.example")).ShouldBe(["Tutor"]);
    }

    [Fact]
    public async Task A_newcomer_chooses_the_password_by_a_mailed_link()
    {
        (await ImportAsync(ATutorFile.With())).Invited.ShouldBe(1);

        var account = await AccountAsync("grace@school.example");
        account.PasswordHash.ShouldBeNull();
        var mail = (await core.Database.ReadAsync(db => db.Outbox.SingleAsync())).Read<OutgoingMail>();
        mail.To.ShouldBe("grace@school.example");
        mail.Text.ShouldContain($"http://localhost:5080/account/reset-password?account={account.Id}&token=");
    }

    [Fact]
    public async Task The_same_file_changes_nothing_the_second_time()
    {
        var file = ATutorFile.With(("subjects", "Mathematics;Ancient Greek:50")).And(("email", "ada@school.example"), ("hours", "Fri 22:00-02:00"));
        await ImportAsync(file);
        var versions = await VersionsAsync();

        var again = await ImportAsync(file);

        (again.Added, again.Changed, again.Unchanged, again.Invited).ShouldBe((0, 0, 2, 0));
        (await VersionsAsync()).ShouldBe(versions);
        (await core.Database.ReadAsync(db => db.Outbox.CountAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task A_changed_row_changes_the_profile_and_the_hours_and_nobody_else()
    {
        await ImportAsync(ATutorFile.With().And(("email", "ada@school.example")));

        var report = await ImportAsync(ATutorFile.With(("bio", Cobol), ("hours", "Sat 10:00-12:00"), ("subjects", "Programming")).And(("email", "ada@school.example")));

        (report.Changed, report.Unchanged).ShouldBe((1, 1));
        var tutor = await TutorAsync();
        tutor.Bio.ShouldBe(Cobol);
        tutor.Subjects.Count.ShouldBe(1);
        tutor.Words.ShouldContain(word => word.Word == "cobol");
        tutor.Schedule.ShouldNotBeNull().ToRules().Windows.ShouldBe([new WeeklyWindow(IsoDayOfWeek.Saturday, 600, 720)]);
    }

    [Fact]
    public async Task One_bad_row_keeps_the_good_ones_out()
    {
        var report = await ImportAsync(ATutorFile.With().And(("email", "ada@school.example"), ("time_zone", "Mars")));

        report.Flaws.ShouldHaveSingleItem().Line.ShouldBe(3);
        (await core.Database.ReadAsync(db => db.Accounts.AnyAsync())).ShouldBeFalse();
    }

    [Fact]
    public async Task A_subject_that_nobody_taught_comes_with_the_file_and_is_marked_by_its_first_letters()
    {
        await core.Database.AddAsync(new Subject { Name = "Mathematics", Mark = "x²" });

        var report = await ImportAsync(ATutorFile.With(("subjects", "mathematics;Latin")));

        report.NewSubjects.ShouldBe(["Latin"]);
        (await core.Database.ReadAsync(db => db.Subjects.OrderBy(subject => subject.Id).Select(subject => subject.Mark).ToListAsync())).ShouldBe(["x²", "La"]);
    }

    [Fact]
    public async Task A_student_becomes_a_tutor_too_and_keeps_the_password()
    {
        await AddAsync("grace@school.example", "Student", isConfirmed: true);

        (await ImportAsync(ATutorFile.With())).Invited.ShouldBe(0);

        (await RolesOfAsync("grace@school.example")).ShouldBe(["Student", "Tutor"], ignoreOrder: true);
        (await AccountAsync("grace@school.example")).PasswordHash.ShouldBe("kept");
        (await TutorAsync()).Status.ShouldBe(TutorStatus.Approved);
    }

    [Fact]
    public async Task An_admin_is_never_made_a_tutor()
    {
        await AddAsync("grace@school.example", "Admin", isConfirmed: true);

        (await ImportAsync(ATutorFile.With())).Flaws.ShouldBe(
            [new TutorImportFlaw(2, "email: grace@school.example is an admin. Use an address of the tutor's own.")]);
    }

    [Fact]
    public async Task Who_registered_with_an_address_and_never_proved_it_does_not_get_its_owners_profile()
    {
        await AddAsync("grace@school.example", "Student", isConfirmed: false);

        (await ImportAsync(ATutorFile.With())).Flaws.ShouldHaveSingleItem().Sentence.ShouldStartWith("email: Somebody registered with grace@school.example");
    }

    [Fact]
    public async Task A_suspended_tutor_stays_suspended()
    {
        await ImportAsync(ATutorFile.With());
        await SuspendAsync();

        await ImportAsync(ATutorFile.With(("title", "Professor")));

        var tutor = await TutorAsync();
        (tutor.Title, tutor.Status).ShouldBe(("Professor", TutorStatus.Suspended));
        (await ImportAsync(ATutorFile.With(("title", "Professor")))).Unchanged.ShouldBe(1);
    }

    private Task<TutorImportReport> ImportAsync(ATutorFile file) =>
        core.Get<TutorImport>().RunAsync(file.Read(), ATutorFile.Currency, Newcomers.Invited, CancellationToken.None);

    private Task<TutorProfile> TutorAsync() => core.Database.ReadAsync(async db =>
    {
        var account = await db.Accounts.SingleAsync(account => account.Email == "grace@school.example");
        return await db.Tutors.Include(tutor => tutor.Subjects).Include(tutor => tutor.Words).Include(tutor => tutor.Schedule).ThenInclude(schedule => schedule!.Windows)
            .SingleAsync(tutor => tutor.AccountId == account.Id);
    });

    private Task<Account> AccountAsync(string email) => core.Database.ReadAsync(db => db.Accounts.SingleAsync(account => account.Email == email));

    private Task<List<string?>> RolesOfAsync(string email) => core.Database.ReadAsync(db => (
        from account in db.Accounts.Where(account => account.Email == email)
        join held in db.UserRoles on account.Id equals held.UserId
        join role in db.Roles on held.RoleId equals role.Id
        select role.Name).ToListAsync());

    private Task<List<int>> VersionsAsync() => core.Database.ReadAsync(db => db.Tutors.OrderBy(tutor => tutor.Id).Select(tutor => tutor.Version).ToListAsync());

    private async Task AddAsync(string email, string role, bool isConfirmed)
    {
        var stored = await core.Database.AddAsync(new IdentityRole<UserId>(role) { NormalizedName = role.ToUpperInvariant() });
        var account = await core.Database.AddAsync(new Account
        {
            UserName = email,
            NormalizedUserName = email.ToUpperInvariant(),
            Email = email,
            NormalizedEmail = email.ToUpperInvariant(),
            EmailConfirmed = isConfirmed,
            PasswordHash = "kept",
            SecurityStamp = "stamp",
            DisplayName = "Grace",
            TimeZone = "Etc/UTC",
            CreatedAt = FakeClock.Start,
        });
        await core.Database.AddAsync(new IdentityUserRole<UserId> { UserId = account.Id, RoleId = stored.Id });
    }

    private async Task SuspendAsync()
    {
        await using var db = core.Database.CreateDbContext();
        (await db.Tutors.SingleAsync()).Status = TutorStatus.Suspended;
        await db.SaveChangesAsync();
    }
}
