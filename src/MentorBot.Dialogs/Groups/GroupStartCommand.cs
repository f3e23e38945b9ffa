using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Groups;

namespace MentorBot.Dialogs.Groups;

/// <summary>Starts a circle, a PLC or a cohort.</summary>
public sealed class GroupStartCommand : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("group start", "grupo empezar", Arguments.PerhapsWords, Who.Member, texts => texts.Groups.HelpFor("group start"));

    /// <inheritdoc/>
    public Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        GroupKind? kind = Fold.Of(call.Words) switch
        {
            "circle" or "circulo" => GroupKind.Circle,
            "plc" => GroupKind.Plc,
            "cohort" or "credential" or "micro-credential" or "cohorte" or "microcredencial" => GroupKind.Cohort,
            "team" or "equipo" => GroupKind.Team,
            _ => null,
        };
        call.Turn.Begin(GroupStartInterview.Name, Drafts.Write(new GroupStartDraft { Kind = kind }));
        return Task.CompletedTask;
    }
}
