using System.Globalization;
using System.Net;
using System.Text;
using MentorBot.Dialogs.Files;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Members;
using QRCoder;

namespace MentorBot.Files;

/// <summary>Dresses a page as HTML: no script, one style sheet, charts as SVG; readable on a phone, printed in black.</summary>
public static class PageHtml
{
    private const string Style = """
        :root { color-scheme: light dark; --ink: #1b1b1b; --paper: #fff; --soft: #f1f0ec; --line: #8a8780; --bar: #1d5c8c; --go: #14507d }
        @media (prefers-color-scheme: dark) { :root { --ink: #f2f1ee; --paper: #17181a; --soft: #26282b; --line: #8f8c86; --bar: #7fb8e6; --go: #9bcaf0 } }
        * { box-sizing: border-box }
        body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.5 system-ui, sans-serif }
        main { max-width: 46rem; margin: 0 auto; padding: 1rem }
        h1 { font-size: 1.6rem; line-height: 1.2 } h2 { font-size: 1.2rem; margin-top: 2rem }
        .poster { text-align: center; border: 2px solid var(--line); border-radius: .5rem; padding: 1rem; margin: 1rem 0 }
        .poster strong { display: block; font-size: clamp(2.2rem, 12vw, 4.5rem); letter-spacing: .15em; line-height: 1.1 }
        .code { display: block; width: min(16rem, 70vw); margin: 1rem auto; background: #fff; padding: .5rem }
        .wide { overflow-x: auto } table { border-collapse: collapse; width: 100% } caption { text-align: start; font-weight: 600; padding: .5rem 0 }
        th, td { border-bottom: 1px solid var(--line); padding: .4rem .6rem .4rem 0; text-align: start; vertical-align: top } thead th { border-bottom-width: 2px }
        figure { margin: 1rem 0 } figcaption, .none { font-weight: 600; margin-bottom: .5rem } figure { border-top: 1px solid var(--line); padding-top: .75rem } .none { border-top: 1px solid var(--line); padding-top: .75rem } svg { display: block }
        svg text { fill: var(--ink); font: 15px system-ui, sans-serif } svg .bar { fill: var(--bar) } svg .track { fill: var(--soft) }
        label { display: block; font-weight: 600; margin: 1rem 0 .3rem } textarea, input[type=file] { width: 100%; font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--line); border-radius: .3rem; padding: .5rem }
        textarea { min-height: 10rem } button { font: inherit; font-weight: 600; margin-top: 1rem; padding: .6rem 1.2rem; border: 0; border-radius: .3rem; background: var(--go); color: var(--paper) }
        a { color: var(--go) } :focus-visible { outline: 3px solid var(--go); outline-offset: 2px }
        .sign { display: flex; flex-wrap: wrap; gap: 2rem; margin: 3rem 0 1rem } .sign span { flex: 1 1 12rem; border-top: 1px solid var(--ink); padding-top: .2rem }
        footer { margin-top: 2.5rem; border-top: 1px solid var(--line); font-size: .9rem }
        @media print { :root { --ink: #000; --paper: #fff; --soft: #eee; --line: #666; --bar: #333; --go: #000 } main { max-width: none; padding: 0 } form, .screen { display: none } .sheet { break-before: page } table, figure { break-inside: avoid } thead { display: table-header-group } }
        """;

    /// <summary>The whole page.</summary>
    /// <param name="page">What it says.</param>
    /// <param name="nonce">Lets its style sheet through the page's content security policy.</param>
    public static string Of(WebPage page, string nonce)
    {
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"""
            <!doctype html>
            <html lang="{TagOf(page.Language)}">
            <head>
            <meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
            <title>{Text(page.Title)}</title>
            <style nonce="{nonce}">{Style}</style>
            </head>
            <body>
            <main>
            <h1>{Text(page.Title)}</h1>

            """);
        foreach (var part in page.Parts)
            Add(html, part);
        html.Append(CultureInfo.InvariantCulture, $"""
            </main>
            </body>
            </html>

            """);
        return html.ToString();
    }

    private static void Add(StringBuilder html, PagePart part)
    {
        switch (part)
        {
            case PagePart.Heading heading:
                html.Append("<h2>").Append(Text(heading.Text)).AppendLine("</h2>");
                break;
            case PagePart.Paragraph text:
                html.Append("<p>").Append(Text(text.Words)).AppendLine("</p>");
                break;
            case PagePart.Poster poster:
                html.Append("<p class=\"poster\">").Append(Text(poster.Label)).Append(" <strong>").Append(Text(poster.Words)).AppendLine("</strong></p>");
                break;
            case PagePart.Lines lines:
                html.Append("<ul>").AppendJoin("", lines.Items.Select(item => $"<li>{Text(item)}</li>")).AppendLine("</ul>");
                break;
            case PagePart.Table table:
                Add(html, table);
                break;
            case PagePart.Bars bars:
                if (bars.Chart.Bars.Count == 0)
                    html.Append("<p class=\"none\">").Append(Text(bars.Chart.Title)).AppendLine("</p>");
                else
                    html.Append("<figure><figcaption>").Append(Text(bars.Chart.Title)).Append("</figcaption>").Append(Svg(bars.Chart)).AppendLine("</figure>");
                break;
            case PagePart.Code code:
                html.Append(CultureInfo.InvariantCulture, $"<p><img class=\"code\" alt=\"{Text(code.Words)}\" src=\"data:image/png;base64,{Qr(code.Content)}\"></p>").AppendLine();
                break;
            case PagePart.Signatures signatures:
                html.Append("<p class=\"sign\">").AppendJoin("", signatures.Labels.Select(label => $"<span>{Text(label)}</span>")).AppendLine("</p>");
                break;
            case PagePart.Form form:
                html.Append(CultureInfo.InvariantCulture, $"""
                    <form method="post" enctype="multipart/form-data">
                    <label for="file">{Text(form.FileLabel)}</label><input id="file" type="file" name="file" accept=".csv,.txt,text/csv,text/plain">
                    <label for="rows">{Text(form.PasteLabel)}</label><textarea id="rows" name="rows" spellcheck="false"></textarea>
                    <button type="submit">{Text(form.Button)}</button>
                    </form>

                    """);
                break;
            case PagePart.Link link:
                html.Append(CultureInfo.InvariantCulture, $"<p><a href=\"{Text(link.Address)}\" rel=\"noreferrer noopener\">{Text(link.Label)}</a></p>").AppendLine();
                break;
            case PagePart.NewSheet:
                html.AppendLine("<div class=\"sheet\"></div>");
                break;
            case PagePart.In other:
                html.Append(CultureInfo.InvariantCulture, $"<div lang=\"{TagOf(other.Language)}\">").AppendLine();
                foreach (var inner in other.Parts)
                    Add(html, inner);
                html.AppendLine("</div>");
                break;
        }
    }

    // A table that is wider than a phone is scrolled by itself; who uses a keyboard can reach it.
    private static void Add(StringBuilder html, PagePart.Table table)
    {
        html.Append(CultureInfo.InvariantCulture, $"<div class=\"wide\" role=\"region\" aria-label=\"{Text(table.Caption)}\" tabindex=\"0\"><table><caption>{Text(table.Caption)}</caption><thead><tr>");
        html.AppendJoin("", table.Columns.Select(column => $"<th scope=\"col\">{Text(column)}</th>")).Append("</tr></thead><tbody>");
        foreach (var row in table.Rows)
        {
            html.Append("<tr>");
            for (var cell = 0; cell < row.Count; cell++)
                html.Append(cell == 0 ? $"<th scope=\"row\">{Text(row[cell])}</th>" : $"<td>{Text(row[cell])}</td>");
            html.Append("</tr>");
        }
        html.AppendLine("</tbody></table></div>");
    }

    /// <summary>Horizontal bars, each under its own words with its figure beside it. Lengths are shares of the width, so that words keep their size on a phone; nothing is told by colour.</summary>
    private static string Svg(Chart chart)
    {
        // Of the width, in percent; the figure stands in what is left.
        const double track = 42;
        const int row = 46;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg width=\"100%\" height=\"{chart.Bars.Count * row}\" role=\"img\" aria-label=\"{Text($"{chart.Title}: {string.Join("; ", chart.Bars.Select(item => $"{item.Label} {item.Words}"))}")}\">");
        for (var index = 0; index < chart.Bars.Count; index++)
        {
            var (item, top) = (chart.Bars[index], index * row);
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"0\" y=\"{top + 16}\">{Text(item.Label)}</text><text x=\"{track + 2}%\" y=\"{top + 35}\">{Text(item.Words)}</text>");
            svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"track\" x=\"0\" y=\"{top + 23}\" width=\"{track}%\" height=\"14\" rx=\"3\"/><rect class=\"bar\" x=\"0\" y=\"{top + 23}\" width=\"{Math.Clamp(item.Share, 0, 1) * track:0.##}%\" height=\"14\" rx=\"3\"/>");
        }
        return svg.Append("</svg>").ToString();
    }

    private static string Qr(string content)
    {
        using var data = QRCodeGenerator.GenerateQrCode(content, QRCodeGenerator.ECCLevel.M);
        using var code = new PngByteQRCode(data);
        return Convert.ToBase64String(code.GetGraphic(8));
    }

    private static string TagOf(Language language) => language == Language.Spanish ? "es" : "en";

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
