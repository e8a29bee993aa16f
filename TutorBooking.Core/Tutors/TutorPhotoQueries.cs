using Microsoft.EntityFrameworkCore;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Tutors.Photos;

namespace TutorBooking.Core.Tutors;

/// <summary>The uploaded photos: an approved tutor's for everybody, any other only for its owner and for admins.</summary>
public sealed class TutorPhotoQueries(IDbContextFactory<TutorBookingDb> databases)
{
    /// <summary>The photo of this count; null where there is none, it has been replaced, or this person may not see it.</summary>
    public async Task<ServedPhoto?> FindAsync(TutorId tutor, int photoVersion, CurrentUser? user, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var photos =
            from profile in db.Tutors.VisibleTo(user)
            join photo in db.TutorPhotos on profile.Id equals photo.TutorId
            where profile.Id == tutor && profile.PhotoVersion == photoVersion
            select new ServedPhoto(photo.ContentType, photo.Content, profile.Status == TutorStatus.Approved);
        return await photos.SingleOrDefaultAsync(ct) is { } found && IsWhatItSays(found) ? found : null;
    }

    // Whatever a row says, nothing else leaves: an SVG, for one, may carry a script.
    private static bool IsWhatItSays(ServedPhoto photo) => PhotoCleaner.TypeOf(photo.Content) == photo.ContentType;
}
