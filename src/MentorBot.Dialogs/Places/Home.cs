using MentorBot.Dialogs.CheckIns;
using MentorBot.Dialogs.Communities;
using MentorBot.Dialogs.Members;
using MentorBot.Dialogs.Pairing;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Knowledge;
using MentorBot.Domain.Members;
using MentorBot.Domain.Pairing;

namespace MentorBot.Dialogs.Places;

/// <summary>
/// What a person sees where a platform has a page of theirs: pair, next check-in, open questions, and for a coordinator the desk. The
/// commands themselves are run, and what they would write is thrown away; its buttons carry commands that could be typed as well.
/// </summary>
public sealed class Home(CommandList commands, IServiceProvider services, IShelf shelf, IProgrammeClock clock)
{
    /// <summary>The cards from top to bottom.</summary>
    public async Task<IReadOnlyList<Spoken>> OfAsync(Heard heard, CancellationToken cancellationToken)
    {
        var turn = new Turn(heard, await shelf.OpenAsync(heard.From, cancellationToken), clock.Now);
        await Understanding.RecognizeAsync(turn, cancellationToken);
        var texts = turn.Texts.Places;
        if (turn.MemberOrNone is not { } me)
            return [new Spoken(turn.Texts.Talk.Welcome, Card.Of(texts.HomeTitle).With(new Choice(texts.HelpLabel, HelpCommand.Syntax.Name)))];

        await RunAsync(MeCommand.Syntax, turn, cancellationToken);
        var mine = turn.Replies[0];
        var cards = new List<Spoken>
        {
            new("", Card.Of(texts.HomeTitle, [.. mine.Card?.Lines ?? [], .. await CheckInsAsync(turn, me, cancellationToken), .. await QuestionsAsync(turn, me, cancellationToken)]).With(
                [.. me.Mentoring.Count > 0 || me.Seat is not null ? [new Choice(texts.LogLabel, CheckInCommand.Syntax.Name)] : Array.Empty<Choice>(), .. mine.Card?.Choices ?? [], new Choice(texts.HelpLabel, HelpCommand.Syntax.Name)])),
        };
        cards.AddRange(turn.Person.Offers.Where(offer => offer is { Asks: true, OfDialog: false }).Select(offer => Open(offer, texts)).OfType<Spoken>());
        if (me.May(DeskCommand.Syntax.Who))
        {
            await RunAsync(DeskCommand.Syntax, turn, cancellationToken);
            cards.AddRange(turn.Replies.Skip(1));
        }
        return cards;
    }

    /// <summary>An open decision with its buttons: they are those of the message that asked.</summary>
    private static Spoken? Open(Offer offer, IPlaceTexts texts)
    {
        var choices = offer.Choices.Where(choice => !choice.Decided && choice.Label.Length > 0).Select(choice => new Choice(choice.Label, choice.Value)).ToArray();
        if (choices is not [var first, ..] || offer.Fields.Count > 0)
            return null;
        var text = first.Value.StartsWith(ProposalCommand.Syntax.Name, StringComparison.Ordinal) ? texts.ProposalWaits : texts.AnswerWaits;
        return new Spoken(text, Card.Of("").With(choices), Asks: true) { OfferId = offer.Id };
    }

    private Task RunAsync(CommandSyntax syntax, Turn turn, CancellationToken cancellationToken) =>
        commands.Create(syntax, services).RunAsync(new CommandCall(turn, "", 0, [], new Dictionary<string, string>(StringComparer.Ordinal)), cancellationToken);

    private static async Task<IReadOnlyList<string>> CheckInsAsync(Turn turn, Member me, CancellationToken cancellationToken)
    {
        var (texts, lines) = (turn.Texts, new List<string>());
        foreach (var pair in (await turn.Records.PairsOfAsync(me, cancellationToken)).Where(pair => pair.State == PairState.Active))
        {
            var other = await turn.Records.MemberAsync(pair.Other(me.Id), cancellationToken);
            if (pair.Date is { Agreed: true } date && date.At > turn.Now && other is not null)
                lines.Add(texts.Dates.Agreed(other.Name, PairMeetCommand.Words(date, me, me.Id == pair.Mentor ? me : other, me.Id == pair.Mentor ? other : me)));
            var open = await turn.Records.CheckInAsync(pair.Id, pair.Asked, cancellationToken);
            if (open is not null && (me.Id == pair.Mentor ? open.Mentor : open.Mentee) is { AskedAt: not null, Answer: null })
                lines.Add(texts.Places.CheckInWaits(other?.Name ?? "…"));
            else if ((pair.Mentee == me.Id ? me : other) is { } mentee && CheckInFlow.NextDay(pair, mentee, turn.Community!) is { } day)
                lines.Add(texts.Places.NextCheckIn(other?.Name ?? "…", texts.Talk.Date(day)));
        }
        return lines;
    }

    private static async Task<IReadOnlyList<string>> QuestionsAsync(Turn turn, Member me, CancellationToken cancellationToken) =>
        [.. (await turn.Records.ListAsync<Asked>("", cancellationToken)).Where(asked => asked.Asker == me.Id && asked.State == AskedState.Open).Select(asked => turn.Texts.Places.QuestionOpen(asked.Words))];
}
