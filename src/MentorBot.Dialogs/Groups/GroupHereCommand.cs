using MentorBot.Dialogs.Talk;
using MentorBot.Dialogs.Talk.Reading;
using MentorBot.Domain.Groups;

namespace MentorBot.Dialogs.Groups;

/// <summary>"group here", in a channel: from now on what concerns the whole group is said there. "group here off" takes it back.</summary>
public sealed class GroupHereCommand : ICommand, IHaveSyntax
{
    /// <summary>After the name: no longer.</summary>
    public const string Off = "off";

    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("group here", "grupo aquí", Arguments.PerhapsWords, Who.Member, texts => texts.Groups.HelpFor("group here"));

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (turn, texts, here) = (call.Turn, call.Turn.Texts.Groups, call.Turn.Heard.Room);
        var named = string.Join(' ', call.Split.Where(word => !IsOff(word)));
        var off = call.Split.Any(IsOff);
        var mine = await turn.Records.GroupsOfAsync(turn.Me.Id, cancellationToken);
        if (off)
            mine = [.. mine.Where(group => group.Room is { } room && (here is null || room.LeadsTo(here)))];
        if (mine.Count == 0)
        {
            turn.Say(off ? texts.NoRoom : texts.NoGroup, off ? null : Card.Of("").With(GroupCards.FirstChoices(turn.Texts)));
        }
        else if (here is null && !off)
        {
            turn.Say(texts.RoomHow);
        }
        else if (Meant(mine, named, texts) is not { } group)
        {
            // Named in the channel itself, in one message: a button would be pressed somewhere else.
            turn.Say(texts.WhichGroupHere, Card.Of("", [.. mine.Select((one, index) => $"{Syntax.NameIn(turn.Language)} {index + 1}: {GroupCards.TitleOf(one, texts)}")]));
        }
        else if (off)
        {
            await GroupRoom.LeaveAsync(turn.Records, group, turn.Now, cancellationToken);
            turn.Say(new Spoken(texts.RoomLeft(GroupCards.TitleOf(group, texts))) { ForEveryone = true });
        }
        else if (await GroupRoom.TakeAsync(turn.Records, turn.Me, group.Id, here!, turn.Now, cancellationToken) is { } refusal)
        {
            turn.Say(turn.Texts.Talk.Sorry(refusal));
        }
        else
        {
            turn.Say(new Spoken(texts.RoomTaken(GroupCards.TitleOf(group, texts)), Card.Of("", [.. GroupCards.Where(turn.Me, group, texts, turn.Now), texts.RoomWarning])) { ForEveryone = true });
        }
    }

    private static bool IsOff(string word) => Fold.Of(word) is Off or "no";

    private static Group? Meant(IReadOnlyList<Group> mine, string named, IGroupTexts texts) =>
        named.Length == 0 ? mine.Count == 1 ? mine[0] : null
        : ChoiceReader.Read(named, [.. mine.Select(group => new ReadableChoice(group.Id.Value, GroupCards.TitleOf(group, texts), [texts.Name(group.Kind)]))]) is ChoiceReading.Understood understood ? mine[understood.Index]
        : null;
}
