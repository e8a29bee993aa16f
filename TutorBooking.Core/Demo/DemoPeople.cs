using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Demo;

/// <summary>Who learns in the demo, and who can sign in.</summary>
internal static class DemoPeople
{
    /// <summary>Everybody may know it, which is why the demo exists in Development only.</summary>
    public const string Password = "Demo-2026!";

    public const string Student = "student@demo.test";
    public const string SecondStudent = "student2@demo.test";
    public const string Tutor = "tutor@demo.test";
    public const string SecondTutor = "tutor2@demo.test";
    public const string NewTutor = "newtutor@demo.test";
    public const string Admin = "admin@demo.test";

    /// <summary>The only ones with a password.</summary>
    public static readonly IReadOnlyList<string> SignIns = [Student, SecondStudent, Tutor, SecondTutor, NewTutor, Admin];

    public static readonly IReadOnlyList<DemoPerson> All =
    [
        new(Student, "Ada Lindqvist", "Europe/Berlin", Roles.Student),
        new(SecondStudent, "Mateo Rivera", "America/New_York", Roles.Student),
        new(Admin, "Ruth Castell", "Europe/Berlin", Roles.Admin),
        Learner("sofia.bergmann", "Sofia Bergmann", "Europe/Berlin"),
        Learner("liam.gallagher", "Liam Gallagher", "Europe/Dublin"),
        Learner("yuki.tanaka", "Yuki Tanaka", "Asia/Tokyo"),
        Learner("nia.adeyemi", "Nia Adeyemi", "Africa/Lagos"),
        Learner("emil.sorensen", "Emil Sørensen", "Europe/Copenhagen"),
        Learner("clara.fontaine", "Clara Fontaine", "Europe/Paris"),
        Learner("diego.herrera", "Diego Herrera", "America/Mexico_City"),
        Learner("hanna.virtanen", "Hanna Virtanen", "Europe/Helsinki"),
        Learner("arjun.mehta", "Arjun Mehta", "Asia/Kolkata"),
        Learner("zoe.papadaki", "Zoe Papadaki", "Europe/Athens"),
        Learner("noah.fischer", "Noah Fischer", "Europe/Vienna"),
        Learner("ines.almeida", "Inês Almeida", "Europe/Lisbon"),
        Learner("ewa.kowalczyk", "Ewa Kowalczyk", "Europe/Warsaw"),
        Learner("samuel.osei", "Samuel Osei", "Africa/Accra"),
        Learner("lea.keller", "Lea Keller", "Europe/Zurich"),
        Learner("tom.hendriks", "Tom Hendriks", "Europe/Amsterdam"),
        Learner("isla.campbell", "Isla Campbell", "Europe/London"),
        Learner("marco.ricci", "Marco Ricci", "Europe/Rome"),
        Learner("layla.haddad", "Layla Haddad", "Asia/Beirut"),
        Learner("ben.carter", "Ben Carter", "America/Chicago"),
        Learner("grace.lim", "Grace Lim", "Asia/Singapore"),
        Learner("ruby.walsh", "Ruby Walsh", "Australia/Sydney"),
        Learner("viktor.novak", "Viktor Novák", "Europe/Prague"),
        Learner("camille.roy", "Camille Roy", "America/Toronto"),
        Learner("andrei.popescu", "Andrei Popescu", "Europe/Bucharest"),
        Learner("elif.kaya", "Elif Kaya", "Europe/Istanbul"),
    ];

    private static DemoPerson Learner(string address, string name, string zone) => new($"{address}@students.demo.test", name, zone, Roles.Student);
}
