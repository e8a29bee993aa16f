using Microsoft.EntityFrameworkCore;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Tutors;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Tutors;

public sealed class TutorWordsTests
{
    [Theory]
    [InlineData("Zieliński", "zielinski")]
    [InlineData("Łukasz Żółć", "lukasz zolc")]
    [InlineData("Großmann", "grossmann")]
    [InlineData("GROẞMANN", "grossmann")]
    [InlineData("Søren Kærgård", "soren kaergard")]
    [InlineData("Đặng Œuvre", "dang oeuvre")]
    [InlineData("İstanbul ılık", "istanbul ilik")]
    [InlineData("e\u0301cole", "ecole")]
    [InlineData("O'Brien-Smith, B2/C1", "o brien smith b2 c1")]
    [InlineData("50% _off_ 'x²'", "50 off x2")]
    [InlineData("Ελληνικά Привет 한국어", "ελληνικα привет 한국어")]
    [InlineData("maths \ud83d\ude00 fun \ud83d", "maths fun")]
    [InlineData(" \t\n", "")]
    public void Text_becomes_plain_words(string text, string words) =>
        string.Join(' ', TutorWords.In(text)).ShouldBe(words.Normalize(System.Text.NormalizationForm.FormKD));

    [Fact]
    public void A_word_is_no_longer_than_its_column() =>
        TutorWords.In(new string('ß', 30)).ShouldHaveSingleItem().ShouldBe(new string('s', TutorWord.WordLength));

    [Fact]
    public void The_best_place_of_a_word_counts()
    {
        var tutor = ATutor.Teaching(new UserId(1), new SubjectId(1), profile =>
        {
            profile.Title = "MSc Statistics";
            profile.Headline = "Statistics and proofs";
            profile.Bio = "Grace teaches statistics, proofs and patience.";
        });

        TutorWords.Renew(tutor, "Grace Hopper", ["Mathematics"]);

        tutor.Words.Select(word => $"{word.Word} {word.Weight}").ShouldBe(
            ["grace 8", "hopper 8", "mathematics 8", "msc 4", "statistics 4", "and 2", "proofs 2", "teaches 1", "patience 1"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_renewed_profile_keeps_the_words_it_still_has_and_loses_the_others()
    {
        using var database = new TestDatabase();
        var cast = await Cast.OnStageAsync(database, tutor => TutorWords.Renew(tutor, "Grace Hopper", ["Mathematics"]));

        await RenewAsync(database, cast.GraceProfile);

        var stored = await database.ReadAsync(db => db.Set<TutorWord>().Select(word => $"{word.Word} {word.Weight}").ToListAsync());
        stored.ShouldBe(["grace 8", "murray 8", "physics 8", "mathematics 4", "algebra 2", "and 2", "calculus 2"], ignoreOrder: true);
    }

    private static async Task RenewAsync(TestDatabase database, TutorId id)
    {
        await using var db = database.CreateDbContext();
        var tutor = await db.Tutors.Include(profile => profile.Words).SingleAsync(profile => profile.Id == id);
        tutor.Title = "Mathematics";
        tutor.Headline = "Algebra and calculus";
        tutor.Bio = "";
        TutorWords.Renew(tutor, "Grace Murray", ["Physics"]);
        await db.SaveChangesAsync();
    }
}
