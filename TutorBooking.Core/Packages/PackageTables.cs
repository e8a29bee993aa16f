using Microsoft.EntityFrameworkCore;
using TutorBooking.Core.Packages.Credits;
using TutorBooking.Core.Packages.Offers;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Packages;

public static class PackageTables
{
    extension(TutorBookingDb db)
    {
        public DbSet<PackageOffer> PackageOffers => db.Set<PackageOffer>();

        public DbSet<Package> Packages => db.Set<Package>();

        public DbSet<Credit> Credits => db.Set<Credit>();
    }
}
