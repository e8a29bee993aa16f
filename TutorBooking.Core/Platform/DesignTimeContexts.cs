using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace TutorBooking.Core.Platform;

/// <summary>Contexts for the migrations tool, which never opens a connection with them.</summary>
internal sealed class DesignTimeContexts :
    IDesignTimeDbContextFactory<SqliteDb>, IDesignTimeDbContextFactory<SqlServerDb>, IDesignTimeDbContextFactory<PostgreSqlDb>
{
    SqliteDb IDesignTimeDbContextFactory<SqliteDb>.CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteDb>().UseSqlite("Data Source=:memory:").Options);

    SqlServerDb IDesignTimeDbContextFactory<SqlServerDb>.CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlServerDb>().UseSqlServer("Server=.").Options);

    PostgreSqlDb IDesignTimeDbContextFactory<PostgreSqlDb>.CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgreSqlDb>().UseNpgsql("Host=.").Options);
}
