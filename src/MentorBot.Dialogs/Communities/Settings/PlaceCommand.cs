using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Communities;

namespace MentorBot.Dialogs.Communities.Settings;

/// <summary>Which teams and workspaces belong to the programme: whoever joins from there need not wait.</summary>
public sealed class PlaceCommand : ICommand, IHaveSyntax
{
    private const string Here = "here";

    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("settings place", "ajustes lugar", Arguments.Words, Who.Coordinator, texts => texts.Settings.Help) { ForButtons = true };

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (turn, texts, community) = (call.Turn, call.Turn.Texts.Settings, call.Turn.Community!);
        if (call.Words == Here && turn.Heard.Place is { } place)
        {
            if (await turn.Book.ByPlaceAsync(place, cancellationToken) is { } other && other != community.Id)
            {
                turn.Say(texts.PlaceIsTaken);
                return;
            }
            community = community with { Places = [.. community.Places.Where(known => known != place), place] };
            turn.Book.Index(community);
            turn.Records.Put(community);
            turn.Say(texts.PlaceLinked);
        }
        else if (community.Places.FirstOrDefault(known => known.ToString() == call.Words) is { Id: not null } known)
        {
            turn.Records.Put(community with { Places = [.. community.Places.Where(one => one != known)] });
            turn.Book.Unlink(known);
            turn.Say(texts.PlaceUnlinked);
        }
        else
        {
            turn.Say(turn.Texts.Talk.OldButton);
        }
    }

    /// <summary>Shows the places, with a button for each.</summary>
    internal static void Show(Turn turn)
    {
        var (texts, places) = (turn.Texts.Settings, turn.Community!.Places);
        var here = turn.Heard.Place is { } place && !places.Contains(place);
        turn.Say(texts.PlacesIntro(places.Count), Card.Of(texts.Places, [.. places.Select((known, index) => $"{index + 1}. {texts.ChannelOf(known.Channel)}: {known.Id}")])
            .With(here ? [new Choice(texts.LinkHere, $"{Syntax.Name} {Here}")] : [])
            .With([.. places.Select((known, index) => new Choice(texts.Unlink(index + 1), $"{Syntax.Name} {known}"))]));
    }
}
