using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Groups;

namespace MentorBot.Dialogs.Groups;

/// <summary>Joins a group: one that is open, or to which one was asked.</summary>
public sealed class GroupJoinCommand : ICommand, IHaveSyntax
{
    private const int MostShown = 8;

    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("group join", "grupo entrar", Arguments.PerhapsWords, Who.Member, texts => texts.Groups.HelpFor("group join"));

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (turn, texts) = (call.Turn, call.Turn.Texts.Groups);
        var groups = await turn.Records.GroupsAsync(cancellationToken);
        var free = groups.Where(group => !group.Has(turn.Me.Id) && group.HasPlace && (group.Open || group.Invited.Contains(turn.Me.Id))).Take(MostShown).ToArray();
        if (call.Split is not [var id])
        {
            turn.Say(free.Length == 0 ? texts.NothingToJoin : texts.WhichToJoin, free.Length == 0 ? null
                : Card.Of("").With([.. free.Select(group => new Choice(GroupCards.TitleOf(group, texts), $"{Syntax.Name} {group.Id}"))]));
            return;
        }
        if (await GroupFlow.JoinAsync(turn.Records, turn.Me, new GroupId(id), turn.Now, cancellationToken) is { } refusal)
        {
            turn.Say(turn.Texts.Talk.Sorry(refusal));
            return;
        }
        var joined = (await turn.Records.GroupAsync(new GroupId(id), cancellationToken))!;
        var others = await GroupCards.NamesAsync(turn.Records, joined.Members.Where(member => member != turn.Me.Id), cancellationToken);
        turn.Say(texts.Joined(joined.Kind, others), (await GroupCards.OfAsync(turn, joined, cancellationToken)).With(GroupCards.FirstChoices(joined, turn.Texts)));
    }
}

/// <summary>Says no to an invitation.</summary>
public sealed class GroupDeclineCommand : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("group decline", "grupo no", Arguments.Words, Who.Member, texts => texts.Groups.HelpFor("group join")) { ForButtons = true };

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        await GroupFlow.DeclineAsync(call.Turn.Records, call.Turn.Me.Id, new GroupId(call.Words), cancellationToken);
        call.Turn.Say(call.Turn.Texts.Groups.Declined);
    }
}

/// <summary>Leaves a group with one tap.</summary>
public sealed class GroupLeaveCommand : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("group leave", "grupo salir", Arguments.Words, Who.Member, texts => texts.Groups.HelpFor("group join")) { ForButtons = true };

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        await GroupFlow.LeaveAsync(call.Turn.Records, call.Turn.Me.Id, new GroupId(call.Words), call.Turn.Now, cancellationToken);
        call.Turn.Say(call.Turn.Texts.Groups.Left);
    }
}
