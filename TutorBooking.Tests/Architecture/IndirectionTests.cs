using System.Text.RegularExpressions;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Architecture;

/// <summary>Nothing stands between a reader and the code that does the work.</summary>
public sealed partial class IndirectionTests
{
    // Each has more than one implementation, here or outside, or is a mark that many types carry.
    private static readonly string[] Allowed = ["IId", "IMailTransport", "IOutboxHandler", "IPaymentGateway"];

    private static readonly string[] Layers = ["MediatR", "Mediator", "AutoMapper", "Mapster", "Mapperly"];

    [Fact]
    public void There_is_no_interface_with_one_implementation() => Repository.ProductTypes()
        .Where(type => type.IsInterface && !Allowed.Contains(type.Name))
        .Select(type => type.FullName)
        .ShouldBeEmpty();

    [Fact]
    public void No_type_is_named_after_what_it_is_not() => Repository.ProductTypes()
        .Where(type => !type.IsNested && Vague().IsMatch(type.Name))
        .Select(type => type.FullName)
        .ShouldBeEmpty();

    [Fact]
    public void No_folder_is_a_drawer_for_everything() => Repository.AllSources()
        .Where(source => Drawer().IsMatch(source.Path))
        .Select(source => source.Path)
        .ShouldBeEmpty();

    [Fact]
    public void No_mediator_and_no_mapper_is_among_the_packages()
    {
        var packages = File.ReadAllText(Path.Combine(Repository.Root, "Directory.Packages.props"));

        Layers.ShouldAllBe(name => !packages.Contains($"\"{name}", StringComparison.OrdinalIgnoreCase));
    }

    [GeneratedRegex("(Repository|Mediator|Mapper|Helper|Helpers|Manager|Util|Utils|Utility|Dto|ViewModel|UnitOfWork|Impl)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Vague();

    [GeneratedRegex("/(Helpers?|Utils?|Utilities|Managers?|Interfaces|Models|Common|Shared|Misc)/", RegexOptions.ExplicitCapture)]
    private static partial Regex Drawer();
}
