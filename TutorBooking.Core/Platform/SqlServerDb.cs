using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace TutorBooking.Core.Platform;

public sealed class SqlServerDb(DbContextOptions<SqlServerDb> options) : TutorBookingDb(options)
{
    private const int UniqueIndexTaken = 2601;
    private const int KeyTaken = 2627;

    protected override bool IsUniqueViolation(DbUpdateException failure) =>
        failure.InnerException is SqlException { Number: UniqueIndexTaken or KeyTaken };

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.CollateByCode("Latin1_General_100_BIN2");
    }
}
