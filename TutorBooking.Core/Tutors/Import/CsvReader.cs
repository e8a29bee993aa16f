using System.Text;

namespace TutorBooking.Core.Tutors.Import;

/// <summary>Comma-separated text as RFC 4180 has it, row by row; blank lines are no rows.</summary>
/// <remarks>Our own few lines, because a school is told on which line of its file a row begins, and where a quote was left open.</remarks>
internal sealed class CsvReader(string text)
{
    private int position;
    private int line = 1;

    /// <summary>What makes the rest unreadable; null while all is well.</summary>
    public TutorImportFlaw? Flaw { get; private set; }

    public IEnumerable<CsvRecord> Records()
    {
        while (Flaw is null && position < text.Length)
        {
            var record = ReadRecord();
            if (Flaw is null && !record.IsBlank) yield return record;
        }
    }

    private CsvRecord ReadRecord()
    {
        var (start, fields) = (line, new List<string>());
        do
        {
            fields.Add(TakeIf('"') ? ReadQuoted() : ReadPlain());
        }
        while (TakeIf(','));

        EndRecord();
        return new CsvRecord(start, fields);
    }

    private string ReadPlain()
    {
        var start = position;
        while (position < text.Length && text[position] is not (',' or '\r' or '\n'))
        {
            position++;
        }

        return text[start..position];
    }

    private string ReadQuoted()
    {
        var (opened, content) = (line, new StringBuilder());
        while (position < text.Length)
        {
            var next = Take();
            if (next is '"' && !TakeIf('"')) return content.ToString();

            content.Append(next);
        }

        Flaw = new TutorImportFlaw(opened, "A quote opens here and is never closed. Inside quotes, a quote is written twice.");
        return "";
    }

    private void EndRecord()
    {
        if (Flaw is not null || position == text.Length) return;

        if (text[position] is not ('\r' or '\n'))
        {
            Flaw = new TutorImportFlaw(line, "Something follows a closing quote. Inside quotes, a quote is written twice.");
        }
        else if (Take() is '\r')
        {
            TakeIf('\n');
        }
    }

    private bool TakeIf(char wanted)
    {
        var isThere = position < text.Length && text[position] == wanted;
        if (isThere)
        {
            Take();
        }

        return isThere;
    }

    // A carriage return with a line feed behind it is one end of a line and not two.
    private char Take()
    {
        var taken = text[position++];
        if (taken is '\n' || (taken is '\r' && (position == text.Length || text[position] is not '\n')))
        {
            line++;
        }

        return taken;
    }
}
