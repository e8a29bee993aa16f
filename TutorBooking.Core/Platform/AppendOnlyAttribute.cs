using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace TutorBooking.Core.Platform;

/// <summary>Rows of this type are written once: saving one that was changed or removed is a bug and throws.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AppendOnlyAttribute : Attribute
{
    internal static void Check(IEnumerable<EntityEntry> changes)
    {
        var rewritten = changes.FirstOrDefault(row =>
            row.State is EntityState.Modified or EntityState.Deleted && row.Metadata.ClrType.IsDefined(typeof(AppendOnlyAttribute)));
        if (rewritten is null) return;

        throw new InvalidOperationException($"A stored {rewritten.Metadata.ClrType.Name} stays as it is. Write another that corrects it.");
    }
}
