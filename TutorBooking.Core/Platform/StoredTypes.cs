using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;

namespace TutorBooking.Core.Platform;

/// <summary>How our own value types become columns, said once for every entity.</summary>
internal static class StoredTypes
{
    public static void Apply(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<Instant>().HaveConversion<InstantConverter>();
        conventions.Properties<LocalDate>().HaveConversion<LocalDateConverter>();

        foreach (var id in typeof(IId).Assembly.GetTypes().Where(type => type.IsValueType && type.IsAssignableTo(typeof(IId))))
        {
            conventions.Properties(id).HaveConversion(typeof(IdConverter<>).MakeGenericType(id));
        }
    }

    // SQLite forgets a DateTime's kind and PostgreSQL accepts UTC only, so the kind is put back on the way in.
    private sealed class InstantConverter() : ValueConverter<Instant, DateTime>(
        instant => instant.ToDateTimeUtc(),
        stored => Instant.FromDateTimeUtc(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));

    private sealed class LocalDateConverter() : ValueConverter<LocalDate, DateOnly>(
        date => date.ToDateOnly(),
        stored => LocalDate.FromDateOnly(stored));

    private sealed class IdConverter<TId>() : ValueConverter<TId, long>(id => id.Value, Wrap<TId>())
        where TId : struct, IId;

    // An id is one line, `record struct XId(long Value) : IId`, because its constructor is found here and not written there.
    private static Expression<Func<long, TId>> Wrap<TId>()
    {
        var constructor = typeof(TId).GetConstructor([typeof(long)])
            ?? throw new InvalidOperationException($"{typeof(TId).Name} needs a constructor that takes its number.");
        var value = Expression.Parameter(typeof(long), "value");
        return Expression.Lambda<Func<long, TId>>(Expression.New(constructor, value), value);
    }
}
