using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace TutorBooking.Core.Platform;

/// <summary>Everybody may read something of such rows, so each change of one is noted in <see cref="PublicChanges"/>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PublicContentAttribute : Attribute
{
    internal static bool IsTouchedBy(ChangeTracker changes) =>
        changes.Entries().Any(row => row.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && IsOn(row.Metadata));

    // Tells too much rather than too little: a table that is merely asked counts as written.
    internal static bool IsTouchedBy(string statement, IModel model) => model.GetEntityTypes().Where(IsOn)
        .Any(type => type.GetTableName() is { } table && statement.Contains(table, StringComparison.Ordinal));

    private static bool IsOn(IReadOnlyTypeBase type) => type.ClrType.IsDefined(typeof(PublicContentAttribute));
}
