using System.Text;

namespace TutorBooking.Core.Tutors.Import;

/// <summary>Reads a file of tutors as far as it can, and says all that is wrong with it at once.</summary>
public static class TutorFileReader
{
    private const int FirstLine = 1;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="file">UTF-8, with or without a byte order mark.</param>
    /// <param name="currency">ISO 4217; in which the rates are meant.</param>
    public static TutorImportFile Read(ReadOnlySpan<byte> file, string currency)
    {
        var content = file.StartsWith(Encoding.UTF8.Preamble) ? file[Encoding.UTF8.Preamble.Length..] : file;
        try
        {
            return Read(StrictUtf8.GetString(content), currency);
        }
        catch (DecoderFallbackException failure)
        {
            var line = FirstLine + content[..failure.Index].Count((byte)'\n');
            return Refused([new TutorImportFlaw(line, "Something here is not UTF-8. Save the file as UTF-8 and try again.")]);
        }
    }

    /// <param name="text">The whole file.</param>
    /// <param name="currency">ISO 4217; in which the rates are meant.</param>
    public static TutorImportFile Read(string text, string currency)
    {
        var reader = new CsvReader(text);
        var records = reader.Records().ToList();
        return records switch
        {
            [] => Refused([reader.Flaw ?? new TutorImportFlaw(FirstLine, "The file is empty. Its first line names the columns.")]),
            [var header, ..] when TutorColumns.FlawsOf(header).ToList() is { Count: > 0 } flaws => Refused(flaws),
            [_] when reader.Flaw is null => Refused([new TutorImportFlaw(records[0].Line, "The file names the columns and no tutor. Add a line for each.")]),
            [var header, .. var rows] => ReadRows(header.Fields, rows, currency, reader.Flaw),
        };
    }

    private static TutorImportFile ReadRows(IReadOnlyList<string> columns, IEnumerable<CsvRecord> records, string currency, TutorImportFlaw? broken)
    {
        var rows = records.Select(record => TutorRowReader.Read(record, columns, currency)).ToList();
        var flaws = rows.SelectMany(row => row.Flaws).Concat(Repeated(rows));
        if (broken is not null)
        {
            flaws = flaws.Append(broken);
        }

        return new TutorImportFile([.. rows.Select(row => row.Good).OfType<TutorImportRow>()], [.. flaws.OrderBy(flaw => flaw.Line)]);
    }

    // A bad row counts too: whoever mends it would only meet the next flaw.
    private static IEnumerable<TutorImportFlaw> Repeated(IEnumerable<TutorRowReader> rows) =>
        from same in rows.Where(row => row.Email.Length > 0).GroupBy(row => row.Email, StringComparer.OrdinalIgnoreCase)
        from row in same.Skip(1)
        select new TutorImportFlaw(row.Line, $"email: {row.Email} is on line {same.First().Line} already. Keep one line for each tutor.");

    private static TutorImportFile Refused(IReadOnlyList<TutorImportFlaw> flaws) => new([], flaws);
}
