using System.Reflection;
using Microsoft.EntityFrameworkCore;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Architecture;

/// <summary>How every service is asked, and what none may keep.</summary>
public sealed class ServiceTests
{
    private const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly;

    // A stranger has no user yet: what he knows, a password or the token of a mailed link, is the question itself.
    private static readonly string[] AskedByStrangers =
    [
        "RegistrationService.RegisterAsync", "PasswordService.RequestResetAsync", "PasswordService.ResetAsync",
    ];

    [Fact]
    public void Every_service_is_told_who_asks() => Calls("Service")
        .Where(call => !AskedByStrangers.Contains(Name(call), StringComparer.Ordinal))
        .Where(call => !call.GetParameters().Any(parameter => parameter.ParameterType == typeof(CurrentUser)))
        .Select(Name)
        .ShouldBeEmpty();

    [Fact]
    public void Every_call_can_be_given_up() => Calls("Service").Concat(Calls("Queries"))
        .Where(call => call.GetParameters().LastOrDefault()?.ParameterType != typeof(CancellationToken))
        .Select(Name)
        .ShouldBeEmpty();

    [Fact]
    public void Nothing_keeps_a_context_beyond_one_call() => Repository.ProductTypes()
        .Where(type => !type.IsAssignableTo(typeof(DbContext)) && !type.Name.Contains('<', StringComparison.Ordinal))
        .SelectMany(type => type.GetFields(BindingFlags.Instance | BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public))
        .Where(field => field.FieldType.IsAssignableTo(typeof(DbContext)))
        .Select(field => $"{field.DeclaringType?.FullName} keeps {field.Name}")
        .ShouldBeEmpty();

    private static IEnumerable<MethodInfo> Calls(string ending) => Repository.ProductTypes()
        .Where(type => type.IsPublic && type.Name.EndsWith(ending, StringComparison.Ordinal))
        .SelectMany(type => type.GetMethods(Own))
        .Where(method => method.ReturnType.IsAssignableTo(typeof(Task)));

    private static string Name(MethodInfo method) => $"{method.DeclaringType?.Name}.{method.Name}";
}
