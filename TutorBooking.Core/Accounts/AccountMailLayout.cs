using System.Net;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Accounts;

/// <summary>The look of an account mail. Mail programs read tables and inline styles only; the block of styles adds dark colours where one can.</summary>
internal static class AccountMailLayout
{
    private const string Font = "font-family:'Hanken Grotesk','Segoe UI','Helvetica Neue',Arial,sans-serif;";

    public static OutgoingMail Compose(string to, string subject, string title, string[] paragraphs, MailLink? link, string foot) =>
        new(to, $"{subject} · TutorBooking", Text(title, paragraphs, link, foot), Html(subject, title, paragraphs, link, foot));

    private static string Text(string title, string[] paragraphs, MailLink? link, string foot) => string.Join(
        "\n\n", [title, .. paragraphs, .. link is null ? Array.Empty<string>() : [$"{link.Words}:\n{link.Address}"], $"-- \n{foot}"]);

    private static string Html(string subject, string title, string[] paragraphs, MailLink? link, string foot) =>
        $$"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{{Encode(subject)}}</title>
        <style>@media (prefers-color-scheme: dark) { .page { background: #0f1814 !important; } .card { background: #16211c !important; border-color: #2a3a33 !important; } .ink { color: #e9f1ec !important; } .soft { color: #b6c5bc !important; } .foot { color: #94a69c !important; } .go { background: #7dd8ad !important; } .go a { color: #08281b !important; } }</style>
        </head>
        <body class="page" style="margin:0;padding:0;background:#f5f7f3;">
        <table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:#f5f7f3;"><tr><td align="center" style="padding:32px 12px;">
        <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:560px;text-align:left;">
        <tr><td class="ink" style="{{Font}}padding:0 4px 20px;font-size:19px;line-height:24px;font-weight:700;letter-spacing:-.4px;color:#15201b;">TutorBooking</td></tr>
        <tr><td class="card" style="background:#ffffff;border:1px solid #dbe3db;border-radius:14px;padding:32px;">
        <h1 class="ink" style="{{Font}}margin:0 0 12px;font-size:26px;line-height:32px;letter-spacing:-.5px;font-weight:700;color:#15201b;">{{Encode(title)}}</h1>
        {{string.Concat(paragraphs.Select(Paragraph))}}{{Button(link)}}
        </td></tr>
        <tr><td class="foot" style="{{Font}}padding:20px 4px 0;font-size:13px;line-height:20px;color:#5a6a61;">{{Encode(foot)}}</td></tr>
        </table></td></tr></table>
        </body>
        </html>
        """;

    private static string Paragraph(string words) =>
        $"""<p class="soft" style="{Font}margin:0 0 16px;font-size:16px;line-height:24px;color:#45544c;overflow-wrap:anywhere;">{Encode(words)}</p>""";

    private static string Button(MailLink? link) => link is null
        ? ""
        : $"""<table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr><td class="go" bgcolor="#12573f" style="border-radius:9px;background:#12573f;"><a href="{Encode(link.Address)}" style="{Font}display:inline-block;padding:13px 22px;font-size:16px;line-height:20px;font-weight:600;color:#ffffff;text-decoration:none;">{Encode(link.Words)}</a></td></tr></table>""";

    private static string Encode(string words) => WebUtility.HtmlEncode(words);
}
