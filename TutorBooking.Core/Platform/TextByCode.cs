using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TutorBooking.Core.Platform;

/// <summary>Text that is compared letter by letter and by no language's rules, so that a range of it is the same on every engine.</summary>
internal static class TextByCode
{
    private const string Mark = "TutorBooking:TextByCode";

    public static void ComparedByCode(this PropertyBuilder<string> text) => text.HasAnnotation(Mark, true);

    /// <summary>Gives all such columns the name by which this engine knows that order.</summary>
    public static void CollateByCode(this ModelBuilder model, string collation)
    {
        var columns = model.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties());
        foreach (var column in columns.Where(property => property.FindAnnotation(Mark) is not null))
        {
            column.SetCollation(collation);
        }
    }
}
