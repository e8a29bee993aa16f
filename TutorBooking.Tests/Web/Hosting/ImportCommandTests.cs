using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;
using TutorBooking.Web.Hosting;

namespace TutorBooking.Tests.Web.Hosting;

public sealed class ImportCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("tutorbooking-import-").FullName;
    private readonly StringWriter output = new();
    private readonly StringWriter errors = new();

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_file_is_looked_for_where_the_person_stands()
    {
        var line = CommandLine.Read(["--StartedFrom", folder, "import", "tutors.csv", "--Payments:Currency", "CHF"]);

        line.Import.ShouldBe(new ImportCommand(Path.Combine(folder, "tutors.csv")));
        line.Settings.ShouldBe(["--Payments:Currency", "CHF"]);
    }

    [Fact]
    public void Without_the_word_the_program_serves_pages()
    {
        var line = CommandLine.Read(["--StartedFrom", folder, "--urls", "http://localhost:1"]);

        line.Import.ShouldBeNull();
        line.Settings.ShouldBe(["--urls", "http://localhost:1"]);
    }

    [Fact]
    public async Task A_good_file_ends_with_0_and_the_same_again_says_that_nothing_changed()
    {
        await using var app = new AppFactory();

        (await RunAsync(app, ATutorFile.With().Text)).ShouldBe(0);
        (await RunAsync(app, ATutorFile.With().Text)).ShouldBe(0);

        output.ToString().ShouldContain("Taken in: 1 new, 0 changed, 0 as before.");
        output.ToString().ShouldContain("Nothing has changed");
        errors.ToString().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_refused_file_ends_with_1_and_every_reason()
    {
        await using var app = new AppFactory();

        (await RunAsync(app, ATutorFile.With(("title", ""), ("time_zone", "Mars")).Text)).ShouldBe(1);

        errors.ToString().ShouldContain("line 2: title: The title is missing.");
        errors.ToString().ShouldContain("line 2: time_zone: 'Mars' is no IANA time zone.");
        (await app.Database.ReadAsync(db => db.Users.AnyAsync())).ShouldBeFalse();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("nowhere.csv")]
    public async Task A_file_that_cannot_be_read_ends_with_1(string? file)
    {
        await using var app = new AppFactory();
        var command = new ImportCommand(file is null ? null : Path.Combine(folder, file));

        (await command.RunAsync(app.Get<IHost>(), output, errors, CancellationToken.None)).ShouldBe(1);

        errors.ToString().ShouldNotBeEmpty();
    }

    private async Task<int> RunAsync(AppFactory app, string text)
    {
        var file = Path.Combine(folder, "tutors.csv");
        await File.WriteAllTextAsync(file, text);
        return await new ImportCommand(file).RunAsync(app.Get<IHost>(), output, errors, CancellationToken.None);
    }
}
