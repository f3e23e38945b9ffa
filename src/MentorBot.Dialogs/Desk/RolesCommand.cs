using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;

namespace MentorBot.Dialogs.Desk;

/// <summary>Shows who has which role; with a name, gives and takes them.</summary>
public sealed class RolesCommand : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("roles", "papeles", Arguments.PerhapsWords, Who.Coordinator, texts => texts.Desk.HelpFor("roles"));

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (turn, texts) = (call.Turn, call.Turn.Texts.Desk);
        if (call.Words.Length > 0)
        {
            var words = call.Words.Contains('@', StringComparison.Ordinal) ? call.Words : $"@{call.Words}";
            if (await Mentions.ReadAsync(turn, Syntax with { People = 1 }, words, cancellationToken) is [var member])
                Show(turn, member);
            return;
        }
        var members = await turn.Records.MembersAsync(cancellationToken);
        var lines = RoleRules.Given.Select(role => (Role: role, Names: members.Where(member => member.Is(role)).Select(member => member.Name).ToArray()))
            .Select(held => texts.RoleLine(turn.Texts.Members.Name(held.Role), held.Names.Length == 0 ? turn.Texts.Settings.Nobody : turn.Texts.Talk.And(held.Names))).ToArray();
        turn.Say(texts.RolesIntro, Card.Of(turn.Texts.Communities.Label(Syntax.Name), [.. lines, .. texts.RolesMean]));
    }

    /// <summary>One person's roles, with a button to give or take each.</summary>
    internal static void Show(Turn turn, Member member)
    {
        var texts = turn.Texts.Desk;
        turn.Say(texts.RolesOf(member.Name), Card.Of(member.Name, turn.Texts.Members.Name(member.Roles)).With([.. RoleRules.Given.Select(role => member.Is(role)
            ? new Choice(texts.TakeRole(turn.Texts.Members.Name(role)), $"{RoleChangeCommand.Syntax.Name} take {role} {member.Id}")
            : new Choice(texts.GiveRole(turn.Texts.Members.Name(role)), $"{RoleChangeCommand.Syntax.Name} give {role} {member.Id}"))]));
    }
}

/// <summary>Gives or takes one role.</summary>
public sealed class RoleChangeCommand : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("roles change", "papeles cambiar", Arguments.Words, Who.Coordinator, texts => texts.Desk.HelpFor("roles")) { ForButtons = true };

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (turn, texts) = (call.Turn, call.Turn.Texts.Desk);
        if (call.Split is not [var act, var name, var id] || !Enum.TryParse<Roles>(name, out var role) || await turn.Records.MemberAsync(new MemberId(id), cancellationToken) is not { } member)
        {
            turn.Say(turn.Texts.Talk.OldButton);
            return;
        }
        turn.Noted.Add(member.Id.Value);
        turn.Noted.Add($"{act} {role}");
        var refusal = act == "give"
            ? await RoleRules.GiveAsync(turn.Records, member, role, turn.Now, cancellationToken)
            : await RoleRules.TakeAsync(turn.Records, member, role, cancellationToken);
        var named = turn.Texts.Members.Name(role);
        turn.Say(refusal is not null ? turn.Texts.Talk.Sorry(refusal) : act == "give" ? texts.RoleNow(member.Name, named) : texts.RoleNoMore(member.Name, named));
        await turn.RefreshAsync(cancellationToken);
    }
}
