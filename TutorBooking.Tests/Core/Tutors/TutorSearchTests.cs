using TutorBooking.Core.Platform;
using TutorBooking.Core.Tutors;
using TutorBooking.Core.Tutors.Search;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Tutors;

public sealed class TutorSearchTests : IAsyncLifetime
{
    private readonly TestCore core = new();
    private SubjectId mathematics;
    private SubjectId french;

    public async ValueTask InitializeAsync()
    {
        mathematics = (await core.Database.AddAsync(new Subject { Name = "Mathematics", Mark = "x²" })).Id;
        french = (await core.Database.AddAsync(new Subject { Name = "French", Mark = "é" })).Id;
        await AddAsync("Tomasz Zieliński", mathematics, tutor => (tutor.Headline, tutor.HourlyRateMinor, tutor.AverageRatingHundredths) = ("Proofs for olympiads", 3800, 480));
        await AddAsync("Helena Duarte", mathematics, tutor => (tutor.Title, tutor.HourlyRateMinor, tutor.AverageRatingHundredths) = ("MSc Statistics", 4500, 490));
        await AddAsync("Élodie Brandt", french, tutor => (tutor.Bio, tutor.HourlyRateMinor) = ("Statistics bore me; we read Zola. 100% French.", 3800));
        await AddAsync("Søren Statham", french, tutor => (tutor.HourlyRateMinor, tutor.AverageRatingHundredths) = (5000, 480));
        await AddAsync("Hidden Person", mathematics, tutor => tutor.Status = TutorStatus.PendingReview);
        await AddAsync("Suspended Person", mathematics, tutor => tutor.Status = TutorStatus.Suspended);
    }

    public ValueTask DisposeAsync()
    {
        core.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData(null, "Helena, Tomasz, Søren, Élodie")]
    [InlineData("  ", "Helena, Tomasz, Søren, Élodie")]
    [InlineData("ziel", "Tomasz")]
    [InlineData("ZIELIŃ", "Tomasz")]
    [InlineData("elo", "Élodie")]
    [InlineData("soren", "Søren")]
    [InlineData("stat", "Søren, Helena, Élodie")]
    [InlineData("math proof", "Tomasz")]
    [InlineData("proof math", "Tomasz")]
    [InlineData("mathematics mathematics", "Helena, Tomasz")]
    [InlineData("math zola", "")]
    [InlineData("istics", "")]
    [InlineData("%", "")]
    [InlineData("_tat", "")]
    [InlineData("sta%ham", "")]
    [InlineData("100%", "Élodie")]
    [InlineData("'; drop table Tutors", "")]
    [InlineData("person", "")]
    public async Task Each_word_begins_a_word_of_the_tutor(string? words, string found) =>
        (await NamesAsync(new TutorFilter { Words = words, Sort = TutorSort.Relevance })).ShouldBe(found);

    [Fact]
    public async Task A_word_after_the_typed_one_in_the_alphabet_is_not_found_by_it() =>
        (await NamesAsync(new TutorFilter { Words = "hel" })).ShouldBe("Helena");

    [Theory]
    [InlineData(TutorSort.Rating, "Helena, Tomasz, Søren, Élodie")]
    [InlineData(TutorSort.Rate, "Tomasz, Élodie, Helena, Søren")]
    [InlineData(TutorSort.RateDescending, "Søren, Helena, Tomasz, Élodie")]
    public async Task A_list_has_the_order_asked_for_then_rating_then_id(TutorSort sort, string found) =>
        (await NamesAsync(new TutorFilter { Sort = sort })).ShouldBe(found);

    [Theory]
    [InlineData(3800L, null, "Helena, Tomasz, Søren, Élodie")]
    [InlineData(3801L, null, "Helena, Søren")]
    [InlineData(null, 4500L, "Helena, Tomasz, Élodie")]
    [InlineData(null, 4499L, "Tomasz, Élodie")]
    [InlineData(4500L, 4500L, "Helena")]
    public async Task Both_bounds_of_the_rate_belong_to_it(long? minimum, long? maximum, string found) =>
        (await NamesAsync(new TutorFilter { MinimumRateMinor = minimum, MaximumRateMinor = maximum })).ShouldBe(found);

    [Theory]
    [InlineData(0, "Helena, Tomasz, Søren, Élodie")]
    [InlineData(480, "Helena, Tomasz, Søren")]
    [InlineData(481, "Helena")]
    public async Task A_rating_of_exactly_the_minimum_counts(int minimum, string found) =>
        (await NamesAsync(new TutorFilter { MinimumRatingHundredths = minimum })).ShouldBe(found);

    [Fact]
    public async Task A_subject_narrows_further() =>
        (await NamesAsync(new TutorFilter { Subject = french, Words = "stat", MaximumRateMinor = 4000 })).ShouldBe("Élodie");

    [Fact]
    public async Task Pages_follow_each_other_without_gap_or_repetition()
    {
        var found = new List<string>();
        for (var number = 1; number <= 4; number++)
        {
            var page = (await FindAsync(new TutorFilter { Sort = TutorSort.Rate, PageNumber = number, PageSize = 1 })).Value;
            page.Total.ShouldBe(4);
            found.AddRange(page.Items.Select(tutor => tutor.Name));
        }

        found.ShouldBe(["Tomasz Zieliński", "Élodie Brandt", "Helena Duarte", "Søren Statham"]);
        (await FindAsync(new TutorFilter { PageNumber = 5, PageSize = 1 })).Value.Items.ShouldBeEmpty();
        (await FindAsync(new TutorFilter { PageNumber = int.MaxValue, PageSize = 100 })).Value.Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_makes_no_sense_is_refused()
    {
        await RefusesAsync(new TutorFilter { MinimumRateMinor = 4001, MaximumRateMinor = 4000 }, TutorSearchRefusals.RatesCrossed);
        await RefusesAsync(new TutorFilter { MinimumRateMinor = -1 }, TutorSearchRefusals.RateOutOfRange);
        await RefusesAsync(new TutorFilter { MinimumRatingHundredths = 501 }, TutorSearchRefusals.RatingOutOfRange);
        await RefusesAsync(new TutorFilter { Sort = (TutorSort)99 }, TutorSearchRefusals.UnknownSort);
        await RefusesAsync(new TutorFilter { PageNumber = 0 }, TutorSearchRefusals.PageOutOfRange);
        await RefusesAsync(new TutorFilter { PageSize = 101 }, TutorSearchRefusals.PageOutOfRange);
        await RefusesAsync(new TutorFilter { Words = "a b c d e f g h i j k" }, TutorSearchRefusals.TooManyWords);
    }

    private async Task AddAsync(string name, SubjectId subject, Action<TutorProfile> but)
    {
        var account = await Cast.AddAccountAsync(core.Database, name, Roles.Tutor);
        var tutor = ATutor.Teaching(account.Id, subject, profile => (profile.Title, profile.Headline, profile.Bio) = ("Teacher", "Lessons", ""));
        but(tutor);
        TutorWords.Renew(tutor, name, [subject == french ? "French" : "Mathematics"]);
        await core.Database.AddAsync(tutor);
    }

    private Task<Result<Page<TutorCard>>> FindAsync(TutorFilter filter) => core.Get<TutorSearch>().FindAsync(filter, Xunit.TestContext.Current.CancellationToken);

    private async Task<string> NamesAsync(TutorFilter filter) =>
        string.Join(", ", (await FindAsync(filter)).Value.Items.Select(tutor => tutor.Name.Split(' ')[0]));

    private async Task RefusesAsync(TutorFilter filter, Refusal refusal) => (await FindAsync(filter)).Refusal.ShouldBe(refusal);
}
