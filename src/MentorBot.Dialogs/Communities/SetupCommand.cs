using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;

namespace MentorBot.Dialogs.Communities;

/// <summary>Makes the community and its first coordinator.</summary>
public sealed class SetupCommand(ISetupPolicy policy) : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("setup", "configurar", Arguments.None, Who.Anyone, texts => texts.Communities.HelpFor("setup"));

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (turn, texts) = (call.Turn, call.Turn.Texts.Communities);
        if (turn.MemberOrNone is { RunsProgramme: true })
        {
            Show(turn, turn.Community!, texts.IsSetUp(turn.Community!.JoinCode.Value));
            return;
        }
        var linked = turn.Heard.Place is { } place ? await turn.Book.ByPlaceAsync(place, cancellationToken) : null;
        if (!policy.MaySetUp(turn.Heard, linked is not null))
        {
            turn.Say(texts.MayNotSetUp);
            return;
        }
        var community = linked is { } known && await (await turn.Book.RecordsAsync(known, cancellationToken)).FindAsync<Community>("", cancellationToken) is { } found
            ? found
            : Founding.New(turn.Heard, turn.Person, policy.StrangersWait, turn.Now);
        var records = await turn.Book.RecordsAsync(community.Id, cancellationToken);
        if (await records.FindAsync<Community>("", cancellationToken) is null)
        {
            records.Put(community);
            turn.Book.Index(community);
        }
        turn.Become(records, community, await Founding.CoordinatorAsync(records, turn, cancellationToken));
        Show(turn, community, turn.Texts.Communities.SetUp(community.JoinCode.Value));
    }

    private static void Show(Turn turn, Community community, string text) =>
        turn.Say(text, Card.Of(turn.Texts.Communities.SetUpTitle, turn.Texts.Communities.NextSteps(community.JoinCode.Value)));
}

/// <summary>How a community begins.</summary>
public static class Founding
{
    /// <summary>A new community at home where the founder writes from, and in the whole tenant: who writes from a personal chat there needs no tap.</summary>
    public static Community New(Heard heard, Person founder, bool strangersWait, NodaTime.Instant now)
    {
        var code = JoinCode.New();
        return new Community(new CommunityId(ShortId.Of(10, heard.From.ToString(), code.Value)), code, founder.Language, now)
        {
            Places = [.. new[] { heard.Place, new Place(heard.From.Channel, heard.From.Tenant) }.OfType<Place>().Distinct()],
            Settings = new CommunitySettings { StrangersWait = strangersWait },
        };
    }

    /// <summary>The founder as a member who coordinates.</summary>
    public static async Task<Member> CoordinatorAsync(IRecords records, Turn turn, CancellationToken cancellationToken)
    {
        var id = new MemberId(ShortId.Of(10, records.Community.Value, turn.Heard.From.ToString()));
        var me = await records.MemberAsync(id, cancellationToken)
            ?? new Member(id, ShortText.Of(turn.Person.Name), turn.Person.Language, turn.Person.ZoneId) { JoinedAt = turn.Now, Addresses = [turn.Heard.From], ProfileFinished = true };
        return me with { Roles = me.Roles | Roles.Coordinator, State = MemberState.Active };
    }
}
