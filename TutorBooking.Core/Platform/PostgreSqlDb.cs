using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace TutorBooking.Core.Platform;

public sealed class PostgreSqlDb(DbContextOptions<PostgreSqlDb> options) : TutorBookingDb(options)
{
    protected override bool IsUniqueViolation(DbUpdateException failure) =>
        failure.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.CollateByCode("C");
    }
}
