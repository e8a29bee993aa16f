using Microsoft.Extensions.Options;
using TutorBooking.Core.Payments;
using TutorBooking.Core.Tutors.Import;

namespace TutorBooking.Web.Hosting;

/// <summary>The command <c>import tutors.csv</c>: 0 where the file was taken or said nothing new, 1 where it was refused or could not be read.</summary>
/// <param name="File">The full path; null where none was named.</param>
internal sealed record ImportCommand(string? File)
{
    private const int Taken = 0;
    private const int Refused = 1;

    public async Task<int> RunAsync(IHost app, TextWriter output, TextWriter errors, CancellationToken ct)
    {
        if (await ReadAsync(errors, ct) is not { } content) return Refused;

        await app.PrepareAsync(ct);
        var currency = app.Services.GetRequiredService<IOptions<PaymentOptions>>().Value.Currency;
        var report = await app.Services.GetRequiredService<TutorImport>().RunAsync(TutorFileReader.Read(content, currency), currency, Newcomers.Invited, ct);
        if (report.Flaws.Count is 0)
        {
            await output.WriteLineAsync(ImportWords.Success(report));
            return Taken;
        }

        await errors.WriteLineAsync(ImportWords.Refusal(report));
        return Refused;
    }

    private async Task<byte[]?> ReadAsync(TextWriter errors, CancellationToken ct)
    {
        if (File is null)
        {
            await errors.WriteLineAsync("No file was named. Write: import tutors.csv");
            return null;
        }

        try
        {
            return await System.IO.File.ReadAllBytesAsync(File, ct);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            await errors.WriteLineAsync($"{File} cannot be read. {failure.Message}");
            return null;
        }
    }
}
