using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Groups;
using MentorBot.Domain.Pairing;

namespace MentorBot.Dialogs.Pairing;

/// <summary>Begins the circle that the last preview offered to those whom it left.</summary>
public sealed class CircleCommand : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("match circle", "parejas circulo", Arguments.None, Who.Coordinator, texts => texts.Matching.CircleLabel) { ForButtons = true };

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (turn, texts) = (call.Turn, call.Turn.Texts.Matching);
        var left = await turn.Records.RoundAsync(cancellationToken) is { } round ? (await turn.Records.PartsAsync(round, cancellationToken)).Left : [];
        if (Circle.For(await turn.Records.MembersAsync(cancellationToken), left, await turn.Records.GroupsAsync(cancellationToken), turn.Community!, turn.Now) is not { } circle)
        {
            turn.Say(texts.NoCircle);
            return;
        }
        var (_, refusal) = await GroupFlow.StartCircleAsync(turn.Records, circle.Mentor, circle.Mentees, turn.Now, cancellationToken);
        turn.Say(refusal is not null ? turn.Texts.Talk.Sorry(refusal) : texts.CircleBegun(circle.Mentor.Name, turn.Texts.Talk.And([.. circle.Mentees.Select(mentee => mentee.Name)])));
    }
}
