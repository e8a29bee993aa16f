using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Components;
using NodaTime;
using TutorBooking.Core.Payments.Earnings;
using TutorBooking.Core.Payments.Receipts;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Support;
using TutorBooking.Web.Hosting;

namespace TutorBooking.Tests.Web.Hosting;

/// <summary>What a pre-rendered page carries over to its circuit arrives as it was.</summary>
public sealed class CarriedOverTests
{
    private static readonly JsonSerializerOptions Options = CreateOptions();

    [Fact]
    public void Dates_instants_money_and_numbers_of_receipts_arrive_as_they_were()
    {
        Carry(new PayoutRun(new LocalDate(2026, 11, 30), 2, new Money(-5, "EUR")));
        Carry(new ReceiptLine(new ReceiptNumber(ReceiptKind.CreditNote, 2026, 7), new Money(2156, "EUR"), FakeClock.Start));
        Carry(new PayoutLine(new LocalDate(2026, 11, 30), new Money(2156, "EUR"), FakeClock.Start));
    }

    // A time without a converter is written as {} and read as the first of all.
    [Fact]
    public void Every_kind_of_time_that_a_page_carries_is_written_as_text() => Carried()
        .Where(type => type.Namespace is "NodaTime" && JsonSerializer.Serialize(Activator.CreateInstance(type), type, Options)[0] is not '"')
        .Select(type => type.Name)
        .ShouldBeEmpty();

    private static void Carry<T>(T value) => JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(value, Options), Options).ShouldBe(value);

    private static HashSet<Type> Carried()
    {
        var found = new HashSet<Type>();
        var waiting = new Stack<Type>(Repository.ProductTypes().SelectMany(type => type.GetProperties())
            .Where(property => property.IsDefined(typeof(PersistentStateAttribute))).Select(property => property.PropertyType));
        while (waiting.TryPop(out var type))
        {
            if (!found.Add(type)) continue;

            foreach (var part in PartsOf(type))
            {
                waiting.Push(part);
            }
        }

        return found;
    }

    private static IEnumerable<Type> PartsOf(Type type) =>
        type.IsGenericType ? [.. type.GetGenericArguments(), .. OwnParts(type)] : OwnParts(type);

    private static IEnumerable<Type> OwnParts(Type type) => type.Namespace?.StartsWith("TutorBooking", StringComparison.Ordinal) is true
        ? type.GetProperties(BindingFlags.Instance | BindingFlags.Public).Select(property => property.PropertyType)
        : [];

    private static JsonSerializerOptions CreateOptions()
    {
        var options = new JsonSerializerOptions();
        Json.Configure(options);
        return options;
    }
}
