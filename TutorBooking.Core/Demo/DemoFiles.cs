using System.Text;
using TutorBooking.Core.Tutors.Import;

namespace TutorBooking.Core.Demo;

/// <summary>The texts of the demo, which travel inside the program.</summary>
internal static class DemoFiles
{
    public static byte[] Tutors => Read("tutors.csv");

    public static byte[] NewTutor => Read("newtutor.csv");

    /// <summary>What people say of lessons and what tutors answer: a tone and a text a row, the header left out.</summary>
    public static IReadOnlyList<CsvRecord> Voices => [.. new CsvReader(Encoding.UTF8.GetString(Read("voices.csv"))).Records().Skip(1)];

    private static byte[] Read(string name)
    {
        using var resource = typeof(DemoFiles).Assembly.GetManifestResourceStream(typeof(DemoFiles), name)
            ?? throw new InvalidOperationException($"The program was built without Demo/{name}.");
        using var content = new MemoryStream();
        resource.CopyTo(content);
        return content.ToArray();
    }
}
