using System.Globalization;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using NodaTime;

namespace MentorBot.Dialogs.Places;

/// <summary>One person in two places: a code shown in one is typed in the other, once and within ten minutes.</summary>
public sealed class LinkCommand : ICommand, IHaveSyntax
{
    // Eight letters of 22, and five wrong tries an hour, as with join codes.
    private const int WrongTries = 5;
    private static readonly Duration Lasts = Duration.FromMinutes(10);

    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("link", "enlazar", Arguments.PerhapsWords, Who.Anyone, texts => texts.Places.LinkHelp) { Shape = "CODE" };

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (turn, texts) = (call.Turn, call.Turn.Texts.Places);
        if (call.Words.Length > 0)
        {
            await EndAsync(turn, call.Words, cancellationToken);
            return;
        }
        if (turn.MemberOrNone is not { } me)
        {
            turn.Say(turn.Texts.Talk.OnlyMembers);
            return;
        }
        var code = LinkCode.New();
        turn.Book.Offer(code, new LinkOffer(turn.Community!.Id, me.Id, turn.Now + Lasts));
        turn.Say(texts.LinkCode(code.Value), me.Addresses.Count > 1 ? LinkFirstCommand.Card(texts, me) : null);
    }

    private static async Task EndAsync(Turn turn, string typed, CancellationToken cancellationToken)
    {
        var (texts, here) = (turn.Texts.Places, turn.Heard.From);
        var recently = turn.Person.WrongCodes.Where(at => turn.Now - at < Duration.FromHours(1)).ToArray();
        if (recently.Length >= WrongTries)
        {
            turn.Say(turn.Texts.Members.TooManyCodes);
            return;
        }
        if (LinkCode.Parse(typed) is not { } code || await turn.Book.OfferedAsync(code, cancellationToken) is not { } offer || offer.Until <= turn.Now
            || await PersonOfAsync(turn, offer, cancellationToken) is not var (records, community, member))
        {
            turn.Person = turn.Person with { WrongCodes = [.. recently, turn.Now] };
            turn.Say(texts.LinkUnknown);
            return;
        }
        if (member.Addresses.Contains(here))
        {
            turn.Say(texts.LinkedAlready);
            return;
        }
        if (turn.Person.Memberships.Any(membership => membership.Community == offer.Community && membership.Member != offer.Member) && turn.MemberOrNone is not null)
        {
            turn.Say(texts.LinkTwoProfiles);
            return;
        }
        turn.Book.Spend(code);
        turn.Person = turn.Person with { Language = member.Language, Memberships = [.. turn.Person.Memberships.Where(membership => membership.Community != offer.Community)] };
        turn.Become(records, community, member with { Addresses = [.. member.Addresses, here] });
        turn.Ask(turn.Texts.Places.Linked(member.Name), LinkFirstCommand.Card(turn.Texts.Places, turn.Me));
    }

    private static async Task<(IRecords Records, Community Community, Member Member)?> PersonOfAsync(Turn turn, LinkOffer offer, CancellationToken cancellationToken)
    {
        var records = await turn.Book.RecordsAsync(offer.Community, cancellationToken);
        return await records.FindAsync<Community>("", cancellationToken) is { } community && await records.MemberAsync(offer.Member, cancellationToken) is { State: not MemberState.Left } member
            ? (records, community, member)
            : null;
    }
}

/// <summary>Where messages that the bot sends by itself go first.</summary>
public sealed class LinkFirstCommand : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("link first", "enlazar primero", Arguments.Words, Who.Member, texts => texts.Places.LinkHelp) { ForButtons = true };

    /// <summary>The question with a choice for each place.</summary>
    public static Card Card(IPlaceTexts texts, Member me) => Talk.Card.Of(texts.WhereToWrite).With(
        [.. me.Addresses.Select((address, index) => new Choice(texts.Name(address.Channel), string.Create(CultureInfo.InvariantCulture, $"{Syntax.Name} {index} {address.Channel}")))]);

    /// <inheritdoc/>
    public Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (turn, me) = (call.Turn, call.Turn.Me);
        if (call.Split is not [var number, var channel] || !int.TryParse(number, CultureInfo.InvariantCulture, out var index) || index < 0 || index >= me.Addresses.Count || me.Addresses[index].Channel != channel)
            return Task.CompletedTask;
        var first = me.Addresses[index];
        turn.Change(me with { Addresses = [first, .. me.Addresses.Where(address => address != first)] });
        turn.Say(turn.Texts.Places.WritesThere(turn.Texts.Places.Name(channel)));
        return Task.CompletedTask;
    }
}
