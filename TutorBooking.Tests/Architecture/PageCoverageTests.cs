using System.Text.RegularExpressions;
using TutorBooking.Tests.EndToEnd;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Architecture;

/// <summary>A new page gets its checks in a browser: accessibility, one heading, phones, no foreign host.</summary>
public sealed partial class PageCoverageTests
{
    // Drawn in place of another page, which is in the list, or open only in the middle of signing in.
    private static readonly string[] Elsewhere =
    [
        "/not-found", "/forbidden", "/status/403", "/status/404", "/status/{Code:int}", "/account/login-2fa", "/account/login-recovery-code",
    ];

    [Fact]
    public void Every_page_is_looked_at_in_a_browser()
    {
        var unseen =
            from source in Repository.Sources("TutorBooking.Web")
            from Match page in Page().Matches(source.Text)
            let template = page.Groups["template"].Value
            where !Elsewhere.Contains(template) && !Array.Exists(EveryPage.All, address => Matches(template, address.Path))
            select $"{source.Path}: {template} is not among EveryPage.All";

        unseen.ShouldBeEmpty();
    }

    private static bool Matches(string template, string path) =>
        Regex.IsMatch(path, $"^{Parameter().Replace(template, "[^/?]+")}([?].*)?$", RegexOptions.ExplicitCapture);

    [GeneratedRegex("^@page \"(?<template>[^\"]+)\"", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Page();

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
