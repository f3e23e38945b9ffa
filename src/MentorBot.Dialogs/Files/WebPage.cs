using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Members;

namespace MentorBot.Dialogs.Files;

/// <summary>A page behind a link, built once from parts; the host dresses it. It is read on a phone and printed on paper.</summary>
/// <param name="Title">Its heading and the browser's title.</param>
/// <param name="Language">The language of its texts.</param>
/// <param name="Parts">What stands on it, from top to bottom.</param>
public sealed record WebPage(string Title, Language Language, IReadOnlyList<PagePart> Parts);

/// <summary>A part of a page.</summary>
public abstract record PagePart
{
    /// <summary>A heading of a section.</summary>
    public sealed record Heading(string Text) : PagePart;

    /// <summary>A paragraph.</summary>
    public sealed record Paragraph(string Words) : PagePart;

    /// <summary>Words large enough to be read from across a room, with what they are.</summary>
    public sealed record Poster(string Label, string Words) : PagePart;

    /// <summary>A list of lines.</summary>
    public sealed record Lines(IReadOnlyList<string> Items) : PagePart;

    /// <summary>A table with a caption; its first column names the rows.</summary>
    public sealed record Table(string Caption, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) : PagePart;

    /// <summary>A bar chart; each bar carries its words, so that nothing is told by length or colour alone.</summary>
    public sealed record Bars(Chart Chart) : PagePart;

    /// <summary>A QR code, with what it says for those who cannot scan it.</summary>
    public sealed record Code(string Content, string Words) : PagePart;

    /// <summary>Lines to sign on, each under its words.</summary>
    public sealed record Signatures(IReadOnlyList<string> Labels) : PagePart;

    /// <summary>A form that sends a file, or what was pasted.</summary>
    public sealed record Form(string FileLabel, string PasteLabel, string Button) : PagePart;

    /// <summary>An address elsewhere.</summary>
    public sealed record Link(string Label, string Address) : PagePart;

    /// <summary>What follows begins a new sheet of paper.</summary>
    public sealed record NewSheet : PagePart;

    /// <summary>What follows is written in another language.</summary>
    public sealed record In(Language Language, IReadOnlyList<PagePart> Parts) : PagePart;
}
