using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Accounts;

internal sealed class AccountConfiguration :
    IEntityTypeConfiguration<Account>,
    IEntityTypeConfiguration<IdentityRole<UserId>>,
    IEntityTypeConfiguration<IdentityUserRole<UserId>>,
    IEntityTypeConfiguration<IdentityUserClaim<UserId>>,
    IEntityTypeConfiguration<IdentityUserLogin<UserId>>,
    IEntityTypeConfiguration<IdentityUserToken<UserId>>,
    IEntityTypeConfiguration<IdentityRoleClaim<UserId>>,
    IEntityTypeConfiguration<IdentityUserPasskey<UserId>>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("Accounts");
        builder.Property(account => account.Id).ValueGeneratedOnAdd();
        builder.Property(account => account.DisplayName).HasMaxLength(Account.DisplayNameLength);
        builder.Property(account => account.TimeZone).HasMaxLength(Account.TimeZoneLength);
        builder.Ignore(account => account.Zone);
    }

    public void Configure(EntityTypeBuilder<IdentityRole<UserId>> builder)
    {
        builder.ToTable("Roles");
        builder.Property(role => role.Id).ValueGeneratedOnAdd();
    }

    public void Configure(EntityTypeBuilder<IdentityUserRole<UserId>> builder) => builder.ToTable("AccountRoles");

    public void Configure(EntityTypeBuilder<IdentityUserClaim<UserId>> builder) => builder.ToTable("AccountClaims");

    public void Configure(EntityTypeBuilder<IdentityUserLogin<UserId>> builder) => builder.ToTable("AccountLogins");

    public void Configure(EntityTypeBuilder<IdentityUserToken<UserId>> builder) => builder.ToTable("AccountTokens");

    public void Configure(EntityTypeBuilder<IdentityRoleClaim<UserId>> builder) => builder.ToTable("RoleClaims");

    public void Configure(EntityTypeBuilder<IdentityUserPasskey<UserId>> builder) => builder.ToTable("AccountPasskeys");
}
