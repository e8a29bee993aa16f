using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace TutorBooking.Core.Platform;

/// <summary>Everybody may read something of such rows, so each change of one is noted in <see cref="PublicChanges"/>.</summary>
/// <param name="members">Names of all that everybody may read; none where that is most of it, so that any change counts.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PublicContentAttribute(params string[] members) : Attribute
{
    // Every save asks for every row.
    private static readonly ConcurrentDictionary<Type, PublicContentAttribute?> OfTypes = [];

    internal static bool IsTouchedBy(IEnumerable<EntityEntry> changes) => changes.Any(row => row.State switch
    {
        EntityState.Added or EntityState.Deleted => On(row.Metadata) is not null,
        EntityState.Modified => On(row.Metadata)?.IsShownBy(row) is true,
        EntityState.Detached or EntityState.Unchanged => false,
    });

    // Tells too much rather than too little: a table that is merely asked counts as written.
    internal static bool IsTouchedBy(string statement, IModel model) => model.GetEntityTypes().Where(type => On(type) is not null)
        .Any(type => type.GetTableName() is { } table && statement.Contains(table, StringComparison.Ordinal));

    private static PublicContentAttribute? On(IReadOnlyTypeBase type) => OfTypes.GetOrAdd(type.ClrType, clr => clr.GetCustomAttribute<PublicContentAttribute>());

    private bool IsShownBy(EntityEntry row) => members.Length is 0 || Array.Exists(members, member => row.Property(member).IsModified);
}
