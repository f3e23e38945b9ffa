using System.Text;
using MentorBot.Dialogs.Files;
using MentorBot.Dialogs.Learning;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Knowledge;
using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;
using MentorBot.Domain.Pairing;

namespace MentorBot.Dialogs.Members;

/// <summary>Shows all that is stored about whoever asks, and gives it to them as a file: a card may be too short for it.</summary>
public sealed class MyDataCommand(ILinks links) : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("mydata", "mis datos", Arguments.None, Who.Anyone, texts => texts.Members.HelpFor("mydata"));

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (turn, texts) = (call.Turn, call.Turn.Texts.Members);
        List<string> lines = [.. turn.MemberOrNone is { } me ? await LinesAsync(turn.Records, me, turn.Texts, cancellationToken) : [], .. PersonLines(turn.Person)];
        var card = Card.Of(texts.MyDataTitle, lines);
        turn.Say(texts.MyDataIntro, turn.MemberOrNone is null ? card : card.With(links, turn, new OfferedFile(texts.MyDataFile, MyDataFile.FileName)));
    }

    /// <summary>What the community keeps of a member.</summary>
    internal static async Task<IReadOnlyList<string>> LinesAsync(IRecords records, Member me, ITexts texts, CancellationToken cancellationToken)
    {
        List<string> lines = [.. texts.Members.MeLines(me, "", me.Zone), .. me.Addresses.Select(address => texts.Members.MyAddress(address.ToString()))];
        var names = (await records.ListAsync<Member>("", cancellationToken)).ToDictionary(member => member.Id, member => member.Name);
        foreach (var pair in (await records.ListAsync<Pair>("", cancellationToken)).Where(pair => pair.Has(me.Id)))
        {
            lines.Add(texts.Members.MyPair(names.GetValueOrDefault(pair.Other(me.Id), "…"), pair.State, me.DayAt(pair.ProposedAt), pair.ClosedAt is { } end ? me.DayAt(end) : null));
            if (pair.Date is { } date)
                lines.Add(texts.Members.MyDay(me.DayAt(date.At), texts.CheckIns.Name(date.Kind)));
            lines.AddRange((await records.ListAsync<CheckIn>($"{pair.Id}/", cancellationToken)).Select(checkIn => pair.Mentor == me.Id ? checkIn.Mentor : checkIn.Mentee)
                .Where(side => side is { Answer: not null, AnsweredAt: not null }).Select(side => texts.Members.MyDay(me.DayAt(side.AnsweredAt!.Value), texts.CheckIns.Name(side.Answer!.Value))));
            lines.AddRange((await records.ListAsync<Meeting>($"{pair.Id}/", cancellationToken)).Where(meeting => meeting.LoggedBy == me.Id)
                .Select(meeting => texts.Members.MyDay(me.DayAt(meeting.At), $"{texts.CheckIns.Name(meeting.Kind)}, {texts.Reports.Time(meeting.Minutes)}")));
        }
        lines.AddRange(await LearningCards.DataAsync(records, me, texts, cancellationToken));
        foreach (var asked in (await records.ListAsync<Asked>("", cancellationToken)).Where(asked => asked.Asker == me.Id))
            lines.Add(texts.Members.MyQuestion(asked.Number, $"{asked.Words} {asked.Answer}".Trim()));
        foreach (var delivery in await records.ListAsync<Delivery>($"{me.Id}/", cancellationToken))
            lines.Add(texts.Members.MyMessage(me.DayAt(delivery.SentAt ?? delivery.DueAt), texts.Communities.Name(delivery.Notice), delivery.Outcome is { } outcome ? texts.Communities.Name(outcome) : texts.Communities.Waiting));
        return lines;
    }

    /// <summary>What is kept of a person beside any community.</summary>
    internal static IReadOnlyList<string> PersonLines(Person person) =>
        person.OpenQuestion is { } question ? [$"{person.Name}, {person.ZoneId}", question] : [$"{person.Name}, {person.ZoneId}"];
}

/// <summary>All that is stored about a member, as a text file.</summary>
public sealed class MyDataFile(IShelf shelf) : IFile
{
    /// <summary>The name in links.</summary>
    public const string FileName = "mydata";

    /// <inheritdoc/>
    public string Name => FileName;

    /// <inheritdoc/>
    public Who Who => Who.Member;

    /// <inheritdoc/>
    public async Task<FileAnswer> OpenAsync(FileCall call, CancellationToken cancellationToken)
    {
        List<string> lines = [call.Texts.Members.MyDataTitle, .. await MyDataCommand.LinesAsync(call.Records, call.Me, call.Texts, cancellationToken)];
        foreach (var address in call.Me.Addresses)
            lines.AddRange(MyDataCommand.PersonLines((await shelf.OpenAsync(address, cancellationToken)).Person));
        return new FileAnswer.Download("mydata.txt", "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(string.Join("\r\n", lines)));
    }
}
