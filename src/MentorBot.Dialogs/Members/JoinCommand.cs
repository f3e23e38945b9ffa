using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Communities;
using NodaTime;

namespace MentorBot.Dialogs.Members;

/// <summary>Opens the door to a community: the code, then the interview.</summary>
public sealed class JoinCommand : ICommand, IHaveSyntax
{
    // Five wrong tries an hour: six letters of 22 are about 113 million codes.
    private const int WrongTries = 5;

    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("join", "unirme", Arguments.PerhapsWords, Who.Anyone, texts => texts.Members.HelpFor("join")) { Shape = "CODE" };

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var turn = call.Turn;
        var recently = turn.Person.WrongCodes.Where(at => turn.Now - at < Duration.FromHours(1)).ToArray();
        if (JoinCode.Parse(call.Words) is not { } code)
        {
            turn.Say(turn.Texts.Members.HowToJoin);
        }
        else if (recently.Length >= WrongTries)
        {
            turn.Say(turn.Texts.Members.TooManyCodes);
        }
        else if (await turn.Book.ByCodeAsync(code, cancellationToken) is not { } community)
        {
            turn.Person = turn.Person with { WrongCodes = [.. recently, turn.Now] };
            turn.Say(turn.Texts.Members.WrongCode);
        }
        else if (turn.MemberOrNone is { } me && turn.Community?.Id == community && me.Roles != Domain.Members.Roles.None && me.Family is not null)
        {
            turn.Say(turn.Texts.Members.AlreadyIn);
        }
        else
        {
            turn.Begin(JoinInterview.Name, Drafts.Write(new JoinDraft { Community = community.Value }));
        }
    }
}
