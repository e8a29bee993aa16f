namespace TutorBooking.Web.Hosting;

/// <summary>Which of the two frames a page stands in; styles, scripts and the security policy follow from it.</summary>
internal enum PageFrame
{
    /// <summary>No component library, the strict policy.</summary>
    Public,

    /// <summary>With the component library, which sets inline styles.</summary>
    App,
}

