using System.Text;
using NodaTime;
using TutorBooking.Core.Scheduling;
using TutorBooking.Core.Tutors;
using TutorBooking.Core.Tutors.Import;
using TutorBooking.Tests.Builders;

namespace TutorBooking.Tests.Core.Tutors.Import;

public sealed class TutorFileReaderTests
{
    [Fact]
    public void A_good_row_is_read_whole()
    {
        var tutor = ATutorFile.With().Read().Rows.Single().Tutor;

        tutor.Email.ShouldBe("grace@school.example");
        tutor.HourlyRateMinor.ShouldBe(4500);
        tutor.Subjects.ShouldBe([new ImportedSubject("Mathematics", RateMinor: null), new ImportedSubject("Programming", 5250)]);
        tutor.Durations.ShouldBe([30, 60]);
        tutor.Languages.ShouldBe(["English", "German"]);
        tutor.Education.ShouldBe(["PhD Mathematics, Yale, 1934"]);
        tutor.Certifications.ShouldBeEmpty();
        tutor.ExperienceYears.ShouldBe(12);
    }

    [Fact]
    public void Hours_may_cross_midnight_and_end_at_it()
    {
        var hours = ATutorFile.With(("hours", "Tue 21:00-01:00;Wed 22:00-24:00;Mon 00:00-24:00")).Read().Rows.Single().Tutor.Hours;

        hours.ShouldBe(
        [
            new WeeklyWindow(IsoDayOfWeek.Monday, 0, 1440),
            new WeeklyWindow(IsoDayOfWeek.Tuesday, 1260, 1500),
            new WeeklyWindow(IsoDayOfWeek.Wednesday, 1320, 1440),
        ]);
    }

    [Fact]
    public void Nobody_stays_without_a_face() =>
        ATutorFile.With().Read().Rows.Single().Tutor.Portrait.ShouldBe(DrawnPortrait.RecipeFor("Grace Hopper"));

    [Theory]
    [InlineData("email", "grace", "email: 'grace' is no e-mail address. Write it like ada@school.example.")]
    [InlineData("email", "Grace <g@s.example>", "email: 'Grace <g@s.example>' is no e-mail address. Write it like ada@school.example.")]
    [InlineData("display_name", " ", "display_name: Your name is missing. Write it as others should see it.")]
    [InlineData("title", "", "title: The title is missing. Say in a few words what you are, such as MSc Mathematics.")]
    [InlineData("bio", "Short.", "bio: The text about you is too short. Write at least 80 characters, so that students know whom they meet.")]
    [InlineData("hourly_rate", "", "hourly_rate: The hourly rate is missing. Write what an hour with you costs, such as 45.00.")]
    [InlineData("hourly_rate", "45,00", "hourly_rate: '45,00' is no rate for an hour. Write it like 45.50.")]
    [InlineData("hourly_rate", "0", "hourly_rate: The rate is out of range. Write one from 5.00 to 500.00.")]
    [InlineData("hourly_rate", "45.005", "hourly_rate: The rate has more digits than the currency. Leave the smallest ones out.")]
    [InlineData("subjects", "", "subjects: No subject is chosen. Choose at least one that you teach.")]
    [InlineData("subjects", "Latin;latin", "subjects: Latin is there twice. Name each subject once.")]
    [InlineData("subjects", "Latin:30.001", "subjects: The rate has more digits than the currency. Leave the smallest ones out.")]
    [InlineData("durations", "61", "durations: '61' is no lesson length. Use some of 25;30;45;50;60;90;120.")]
    [InlineData("durations", "", "durations: No lesson length is chosen. Choose at least one.")]
    [InlineData("languages", "", "languages: No language is named. Add at least one in which you teach.")]
    [InlineData("time_zone", "Berlin", "time_zone: 'Berlin' is no IANA time zone. Write it like Europe/Berlin.")]
    [InlineData("time_zone", "UTC+05", "time_zone: 'UTC+05' is no IANA time zone. Write it like Europe/Berlin.")]
    [InlineData("hours", "", "hours: Nothing is there. Write when lessons may be, like Mon 09:00-12:00;Tue 14:00-18:00.")]
    [InlineData("hours", "Mon 09:02-12:00", "hours: 'Mon 09:02-12:00' names no hours. Write them like Mon 09:00-12:00, on full five minutes.")]
    [InlineData("hours", "Mon 24:00-12:00", "hours: 'Mon 24:00-12:00' names no hours. Write them like Mon 09:00-12:00, on full five minutes.")]
    [InlineData("hours", "Mon 09:00-09:00", "hours: 'Mon 09:00-09:00' names no hours. Write them like Mon 09:00-12:00, on full five minutes.")]
    [InlineData("hours", "Mon 09:00-12:00;Mon 11:55-14:00", "hours: The hours of Monday and Monday overlap. Write one span for them.")]
    [InlineData("hours", "Mon 00:30-02:00;Sun 22:00-01:00", "hours: The hours of Sunday and Monday overlap. Write one span for them.")]
    [InlineData("experience_years", "many", "experience_years: 'many' is no number of years. Write one, or nothing.")]
    [InlineData("portrait", "g99", "portrait: 'g99' is no recipe of a portrait. Leave it empty and one is drawn from the name.")]
    public void What_cannot_be_used_is_said_with_what_would_be_right(string column, string value, string sentence)
    {
        var file = ATutorFile.With((column, value)).Read();

        file.Flaws.ShouldBe([new TutorImportFlaw(2, sentence)]);
        file.Rows.ShouldBeEmpty();
    }

    [Fact]
    public void Hours_that_only_touch_are_good() =>
        ATutorFile.With(("hours", "Mon 09:00-12:00;Mon 12:00-14:00;Sun 22:00-24:00;Mon 00:00-01:00")).Read().Flaws.ShouldBeEmpty();

    [Fact]
    public void Every_flaw_is_told_with_the_line_on_which_its_row_begins()
    {
        var file = ATutorFile.With(("education", "PhD,\r\nYale"))
            .And(("email", "ada@school.example"), ("title", ""), ("time_zone", "Mars"))
            .And(("email", "alan@school.example"), ("durations", "7")).Read();

        file.Flaws.Select(flaw => (flaw.Line, flaw.Sentence.Split(':')[0])).ShouldBe([(4, "title"), (4, "time_zone"), (5, "durations")]);
    }

    [Fact]
    public void An_address_stands_once_in_a_file_however_it_is_spelled_and_even_in_a_bad_row() =>
        ATutorFile.With(("title", "")).And(("email", "GRACE@school.example")).Read().Flaws.Select(flaw => flaw.ToString()).ShouldBe(
        [
            "line 2: title: The title is missing. Say in a few words what you are, such as MSc Mathematics.",
            "line 3: email: GRACE@school.example is on line 2 already. Keep one line for each tutor.",
        ]);

    [Fact]
    public void Columns_may_stand_in_any_order()
    {
        var text = string.Join('\n', ATutorFile.With().Text.Split("\r\n").Select(line => line.Replace("\",\"", "\u0001", StringComparison.Ordinal)));
        var (header, row) = (ATutorFile.Header.Split(',').Reverse(), text.Split('\n')[1].Trim('"').Split('\u0001').Reverse());

        TutorFileReader.Read($"{string.Join(',', header)}\n\"{string.Join("\",\"", row)}\"\n", "EUR").Rows.Single().Tutor.DisplayName.ShouldBe("Grace Hopper");
    }

    [Fact]
    public void Unknown_missing_and_doubled_columns_are_named()
    {
        var header = ATutorFile.Header.Replace("portrait", "photo", StringComparison.Ordinal) + ",email";

        TutorFileReader.Read(header + "\n", "EUR").Flaws.Select(flaw => flaw.Sentence.Split('.')[0])
            .ShouldBe(["The column portrait is missing", "The column photo is unknown", "The column email is there twice"]);
    }

    [Theory]
    [InlineData("", 1, "The file is empty.")]
    [InlineData("email;display_name\n", 1, "The columns are not separated by commas.")]
    [InlineData("{header}\n\n", 1, "The file names the columns and no tutor.")]
    [InlineData("{header}\n\na,b\n", 3, "The line has 2 fields and the header 15.")]
    [InlineData("{header}\na,\"b\n\n", 2, "A quote opens here and is never closed.")]
    [InlineData("{header}\na,\"b\"c\n", 2, "Something follows a closing quote.")]
    public void A_file_that_is_no_table_of_tutors_is_said_to_be_none(string text, int line, string beginning)
    {
        var flaw = TutorFileReader.Read(text.Replace("{header}", ATutorFile.Header, StringComparison.Ordinal), "EUR").Flaws.ShouldHaveSingleItem();

        flaw.Line.ShouldBe(line);
        flaw.Sentence.ShouldStartWith(beginning);
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_first_column() =>
        TutorFileReader.Read([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(ATutorFile.With().Text)], "EUR").Rows.Count.ShouldBe(1);

    [Fact]
    public void What_is_not_UTF8_is_refused_with_its_line()
    {
        var file = Encoding.Latin1.GetBytes(ATutorFile.With(("display_name", "Jürg")).Text);

        TutorFileReader.Read(file, "EUR").Flaws.ShouldBe([new TutorImportFlaw(2, "Something here is not UTF-8. Save the file as UTF-8 and try again.")]);
    }
}
