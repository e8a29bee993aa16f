using System.Reflection;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Packages;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Scheduling;

namespace TutorBooking.Tests.Architecture;

/// <summary>Decisions are functions of their arguments, <c>now</c> among them, so that they can be tried a million times a second.</summary>
public sealed class PolicyTests
{
    private const BindingFlags Everything = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly Type[] Forbidden = [typeof(IClock), typeof(TimeProvider), typeof(IServiceProvider), typeof(DbContext), typeof(IDbContextFactory<>), typeof(Task)];

    public static TheoryData<Type> Decisions() =>
    [
        typeof(OpenSlots), typeof(LessonPrice), typeof(PackagePrice), typeof(BookingStates), typeof(OpenHours), typeof(AllowedActions), typeof(Reliability), typeof(ReliabilityMarks),
        .. typeof(Refusal).Assembly.GetTypes().Where(type => type.Name.EndsWith("Policy", StringComparison.Ordinal)),
    ];

    [Theory]
    [MemberData(nameof(Decisions))]
    public void A_decision_sees_nothing_but_its_arguments(Type decision)
    {
        var used = decision.GetFields(Everything).Select(field => field.FieldType)
            .Concat(decision.GetConstructors(Everything).SelectMany(constructor => constructor.GetParameters()).Select(parameter => parameter.ParameterType))
            .Concat(decision.GetMethods(Everything).SelectMany(method => method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType)));

        used.Where(type => Array.Exists(Forbidden, forbidden => Is(type, forbidden))).ShouldBeEmpty();
    }

    private static bool Is(Type type, Type forbidden) =>
        forbidden.IsAssignableFrom(type) || (type.IsGenericType && type.GetGenericTypeDefinition() == forbidden);
}
