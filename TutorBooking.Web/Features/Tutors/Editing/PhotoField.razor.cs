using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Tutors;
using TutorBooking.Core.Tutors.Editing;
using TutorBooking.Core.Tutors.Photos;

namespace TutorBooking.Web.Features.Tutors.Editing;

/// <summary>Takes a photo: reads it before the person's eyes, shows it, and saves it once they agree.</summary>
public sealed partial class PhotoField(TutorPhotoService photos)
{
    private const int Chunk = 64 * 1024;

    private byte[]? chosen;
    private string preview = "";
    private int? percent;
    private bool saving;
    private Refusal? refusal;

    [Parameter, EditorRequired]
    public required TutorFace Face { get; set; }

    [Parameter, EditorRequired]
    public required CurrentUser User { get; set; }

    /// <summary>The profile with its new face.</summary>
    [Parameter]
    public EventCallback<OwnTutorProfile> Changed { get; set; }

    private async Task ReadAsync(InputFileChangeEventArgs files)
    {
        refusal = null;
        if (files.File.Size > PhotoCleaner.MostBytes)
        {
            refusal = PhotoRefusals.TooLarge;
            return;
        }

        try
        {
            var cleaned = PhotoCleaner.Clean(await BytesOfAsync(files.File));
            refusal = cleaned.Refusal;
            chosen = cleaned.Match<byte[]?>(photo => photo.Content, _ => null);
            preview = cleaned.Match(photo => $"data:{photo.ContentType};base64,{Convert.ToBase64String(photo.Content)}", _ => "");
        }
        catch (Exception unread) when (unread is IOException or TimeoutException or JSException)
        {
            refusal = PhotoRefusals.NotRead;
        }
        finally
        {
            percent = null;
        }
    }

    private async Task<byte[]> BytesOfAsync(IBrowserFile file)
    {
        var bytes = new byte[file.Size];
        await using var stream = file.OpenReadStream(PhotoCleaner.MostBytes);
        for (var read = 0; read < bytes.Length;)
        {
            percent = (int)(100L * read / bytes.Length);
            StateHasChanged();
            var more = await stream.ReadAsync(bytes.AsMemory(read, Math.Min(Chunk, bytes.Length - read)));
            if (more is 0) throw new EndOfStreamException();
            read += more;
        }

        return bytes;
    }

    private Task KeepAsync() => chosen is null ? Task.CompletedTask : SaveAsync(() => photos.UploadAsync(User, chosen, CancellationToken.None));

    private Task RemoveAsync() => SaveAsync(() => photos.RemoveAsync(User, CancellationToken.None));

    private async Task SaveAsync(Func<Task<Result<OwnTutorProfile>>> save)
    {
        if (saving) return;

        saving = true;
        var outcome = await save();
        saving = false;
        refusal = outcome.Refusal;
        if (refusal is null)
        {
            Forget();
            await Changed.InvokeAsync(outcome.Value);
        }
    }

    private void Forget() => (chosen, preview) = (null, "");
}
