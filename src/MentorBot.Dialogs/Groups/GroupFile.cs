using System.Globalization;
using System.Text;
using MentorBot.Dialogs.Files;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Groups;
using NodaTime;

namespace MentorBot.Dialogs.Groups;

/// <summary>Offers the next meeting as a file for one's own calendar.</summary>
public sealed class GroupFileCommand(ILinks links) : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("group file", "grupo archivo", Arguments.PerhapsWords, Who.Member, texts => texts.Groups.HelpFor("group file"));

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        if (await GroupCards.MineAsync(call, Syntax, cancellationToken) is not var (group, _))
            return;
        var (turn, texts) = (call.Turn, call.Turn.Texts.Groups);
        if (group.Meeting is null)
            turn.Say(texts.NoDate, Card.Of("").With(GroupCards.DateChoice(group, texts)));
        else
            turn.Say(texts.FileIntro, Card.Of("").With(links, turn, new OfferedFile(texts.FileLabel, GroupFile.FileName, group.Id.Value)));
    }
}

/// <summary>The next meeting of a group as an iCalendar file (RFC 5545). It names the kind of group and the place, no people and no question.</summary>
public sealed class GroupFile : IFile
{
    /// <summary>The name in links.</summary>
    public const string FileName = "group";

    private const int MinutesOfAMeeting = 45;
    private const int LongestLine = 75;

    /// <inheritdoc/>
    public string Name => FileName;

    /// <inheritdoc/>
    public Who Who => Who.Member;

    /// <inheritdoc/>
    public async Task<FileAnswer> OpenAsync(FileCall call, CancellationToken cancellationToken) =>
        await call.Records.GroupAsync(new GroupId(call.Argument), cancellationToken) is { Meeting: { } meeting } group && group.Has(call.Me.Id)
            ? new FileAnswer.Download("meeting.ics", "text/calendar; charset=utf-8", Encoding.UTF8.GetBytes(Of(group, meeting, call.Texts.Groups, call.Now)))
            : new FileAnswer.Gone();

    /// <summary>The file's text.</summary>
    internal static string Of(Group group, GroupMeeting meeting, IGroupTexts texts, Instant now)
    {
        string[] lines =
        [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//MentorBot//Groups//EN",
            "METHOD:PUBLISH",
            "BEGIN:VEVENT",
            // The same meeting keeps its id when its date moves, so that a calendar moves it, too.
            $"UID:{group.Id}-{meeting.Number}@mentorbot",
            $"SEQUENCE:{meeting.SetAt.ToUnixTimeSeconds() - group.StartedAt.ToUnixTimeSeconds()}",
            $"DTSTAMP:{Utc(now)}",
            $"DTSTART:{Utc(meeting.At)}",
            $"DTEND:{Utc(meeting.At + Duration.FromMinutes(MinutesOfAMeeting))}",
            $"SUMMARY:{Text(texts.Name(group.Kind))}",
            .. group.Where.Length > 0 ? [$"LOCATION:{Text(group.Where)}"] : (string[])[],
            "END:VEVENT",
            "END:VCALENDAR",
        ];
        return string.Concat(lines.Select(line => $"{Folded(line)}\r\n"));
    }

    private static string Utc(Instant at) => at.ToString("uuuuMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Text(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    // A line holds 75 octets at most; the rest goes on in the next one, behind a blank.
    private static string Folded(string line)
    {
        var folded = new StringBuilder();
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                folded.Append("\r\n ");
                octets = 1;
            }
            folded.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }
        return folded.ToString();
    }
}
