using Microsoft.EntityFrameworkCore;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Tutors.Editing;

namespace TutorBooking.Core.Tutors.Photos;

/// <summary>Takes a tutor's own photo in, cleaned, and out again.</summary>
public sealed class TutorPhotoService(IDbContextFactory<TutorBookingDb> databases, TutorProfileQueries profiles)
{
    /// <summary>Replaces the photo that there may be; refused as <see cref="PhotoCleaner.Clean"/> says.</summary>
    public async Task<Result<OwnTutorProfile>> UploadAsync(CurrentUser user, ReadOnlyMemory<byte> upload, CancellationToken ct)
    {
        if (!user.IsTutor) return TutorProfileRefusals.OnlyTutors;

        var cleaned = PhotoCleaner.Clean(upload.Span);
        if (cleaned.Refusal is { } refusal) return refusal;

        await using var db = await databases.CreateDbContextAsync(ct);
        if (await db.Tutors.SingleOrDefaultAsync(profile => profile.AccountId == user.Id, ct) is not { } tutor) return TutorProfileRefusals.NotFound;

        await StoreAsync(db, tutor.Id, cleaned.Value, ct);

        // The count goes on where a photo was taken away, or its old address would show the new one's predecessor.
        tutor.PhotoVersion = Math.Abs(tutor.PhotoVersion) + 1;
        return await SaveAsync(db, tutor, user, ct);
    }

    /// <summary>Back to the drawn portrait; nothing of the photo is kept.</summary>
    public async Task<Result<OwnTutorProfile>> RemoveAsync(CurrentUser user, CancellationToken ct)
    {
        if (!user.IsTutor) return TutorProfileRefusals.OnlyTutors;

        await using var db = await databases.CreateDbContextAsync(ct);
        if (await db.Tutors.SingleOrDefaultAsync(profile => profile.AccountId == user.Id, ct) is not { } tutor) return TutorProfileRefusals.NotFound;
        if (tutor.PhotoVersion <= 0) return await profiles.FindOwnAsync(user, ct);

        db.TutorPhotos.RemoveRange(await db.TutorPhotos.Where(photo => photo.TutorId == tutor.Id).ToListAsync(ct));
        tutor.PhotoVersion = -tutor.PhotoVersion;
        return await SaveAsync(db, tutor, user, ct);
    }

    private static async Task StoreAsync(TutorBookingDb db, TutorId id, CleanPhoto photo, CancellationToken ct)
    {
        if (await db.TutorPhotos.SingleOrDefaultAsync(stored => stored.TutorId == id, ct) is { } stored)
        {
            (stored.ContentType, stored.Content) = (photo.ContentType, photo.Content);
        }
        else
        {
            db.TutorPhotos.Add(new TutorPhoto { TutorId = id, ContentType = photo.ContentType, Content = photo.Content });
        }
    }

    // The profile's version as well: whoever reviews it decides on the face that was seen.
    private async Task<Result<OwnTutorProfile>> SaveAsync(TutorBookingDb db, TutorProfile tutor, CurrentUser user, CancellationToken ct)
    {
        tutor.Version++;
        return await db.TrySaveAsync(ct) is SaveOutcome.Saved ? await profiles.FindOwnAsync(user, ct) : TutorProfileRefusals.ChangedMeanwhile;
    }
}
