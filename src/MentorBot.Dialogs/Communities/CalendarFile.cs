using MentorBot.Dialogs.Files;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Communities;

namespace MentorBot.Dialogs.Communities;

/// <summary>Takes the school district's calendar file (.ics) through a link: its all-day events become breaks.</summary>
public sealed class CalendarFile(IDecisions decisions) : IUpload
{
    /// <summary>The name in links.</summary>
    public const string FileName = "calendar";

    /// <inheritdoc/>
    public string Name => FileName;

    /// <inheritdoc/>
    public Who Who => Who.Coordinator;

    /// <inheritdoc/>
    public Task<FileAnswer> OpenAsync(FileCall call, CancellationToken cancellationToken) => Task.FromResult(Page(call, call.Texts.Calendar.ImportAbout, []));

    /// <inheritdoc/>
    public async Task<FileAnswer> TakeAsync(FileCall call, string text, CancellationToken cancellationToken)
    {
        var texts = call.Texts.Calendar;
        if (SchoolCalendarFile.Read(text) is not { } file)
            return Page(call, texts.NoCalendarFile, []);
        var coming = file.Breaks.Where(found => found.Last >= call.Me.DayAt(call.Now)).Select(found => found.Name.Length > 0 ? found : found with { Name = texts.NoName }).ToArray();
        var taken = await decisions.DecideAsync(call.Community.Id, (records, cancel) => AddAsync(records, coming, call, cancel), cancellationToken);
        return Page(call, texts.Imported(taken.Count, file.Breaks.Count - coming.Length),
        [
            .. taken.Select((found, index) => texts.Line(index + 1, found.Name, found.First, found.Last)),
            .. coming.Length > taken.Count ? [texts.Full(SchoolCalendar.Most)] : Array.Empty<string>(),
            .. file.Left.Select(left => texts.Left(left.Because, left.Name.Length > 0 ? left.Name : texts.NoName)),
        ]);
    }

    private static async Task<IReadOnlyList<SchoolBreak>> AddAsync(IRecords records, IReadOnlyList<SchoolBreak> coming, FileCall call, CancellationToken cancellationToken)
    {
        var community = await records.CommunityAsync(cancellationToken);
        var taken = new List<SchoolBreak>();
        foreach (var found in coming)
        {
            if (community.Calendar.With(found) is not { } calendar)
                break;
            community = community with { Calendar = calendar };
            taken.Add(found);
        }
        if (taken.Count > 0)
            Anew.Change(records, community, call.Now);
        return taken;
    }

    private static FileAnswer Page(FileCall call, string words, IReadOnlyList<string> lines)
    {
        var texts = call.Texts.Calendar;
        return new FileAnswer.Page(new WebPage(texts.ImportTitle, call.Me.Language,
        [
            new PagePart.Paragraph(words),
            .. lines.Count > 0 ? [new PagePart.Lines(lines)] : Array.Empty<PagePart>(),
            new PagePart.Form(texts.ImportFile, texts.ImportPaste, texts.ImportLabel),
        ]));
    }
}
