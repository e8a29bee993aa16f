using System.Runtime.CompilerServices;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Architecture;

/// <summary>A tutor's number cannot be passed for a user's.</summary>
public sealed class IdTests : IDisposable
{
    private readonly TestDatabase database = new();

    public static TheoryData<Type> Ids() => [.. typeof(IId).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(IId)) && !type.IsInterface)];

    public void Dispose() => database.Dispose();

    [Theory]
    [MemberData(nameof(Ids))]
    public void An_id_is_one_unchangeable_number(Type id)
    {
        id.IsValueType.ShouldBeTrue();
        id.IsDefined(typeof(IsReadOnlyAttribute), inherit: false).ShouldBeTrue();
        id.GetProperties().ShouldHaveSingleItem().PropertyType.ShouldBe(typeof(long));
    }

    [Fact]
    public void No_entity_names_a_row_by_a_bare_number()
    {
        using var db = database.CreateDbContext();

        db.Model.GetEntityTypes()
            .Where(entity => entity.ClrType.Namespace?.StartsWith("TutorBooking", StringComparison.Ordinal) is true)
            .SelectMany(entity => entity.GetForeignKeys())
            .SelectMany(key => key.Properties)
            .Where(property => !property.ClrType.IsAssignableTo(typeof(IId)) && Nullable.GetUnderlyingType(property.ClrType)?.IsAssignableTo(typeof(IId)) is not true)
            .Select(property => $"{property.DeclaringType.DisplayName()}.{property.Name}")
            .ShouldBeEmpty();
    }
}
