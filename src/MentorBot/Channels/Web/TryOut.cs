using MentorBot.Clock;
using MentorBot.Dialogs.CheckIns;
using MentorBot.Dialogs.Communities;
using MentorBot.Dialogs.Knowledge;
using MentorBot.Dialogs.Pairing;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using MentorBot.Storage;
using NodaTime;

namespace MentorBot.Channels.Web;

/// <summary>What the page can do: talk as anybody, move the clock, begin anew, and see what a coordinator sees and what is stored.</summary>
public sealed class TryOut(IRowStore store, Shelf shelf, WebChannel web, Rounds rounds, WakeIndex wakes, WorkGate gate, ProgrammeClock clock, Bell bell, CommandList commands, Demo demo, IServiceProvider services)
{
    private const string Partition = "page";
    private static readonly Instant Beginning = Instant.FromUtc(2026, 9, 14, 15, 0);
    private static readonly Place Page = new(WebChannel.Name, "page");
    private static readonly IEnumerable<int> Everywhere = Enumerable.Range(0, Keys.WakePartitions);

    /// <summary>The coordinator that every new community of the page has.</summary>
    public const string Coordinator = "cora";

    /// <summary>Forgets everything of the page and makes a new, empty community.</summary>
    public async Task<JoinCode> ResetAsync(CancellationToken cancellationToken)
    {
        using var rest = await gate.EnterAsync(cancellationToken);
        foreach (var partition in await PartitionsAsync(cancellationToken))
            await ClearAsync(partition, cancellationToken);
        if (await store.GetAsync(Partition, "code", cancellationToken) is { } old)
            await store.WriteAsync(Keys.Codes, [new RowChange.Discard(old.Value)], cancellationToken);
        await ClearAsync(Partition, cancellationToken);
        web.Take();
        await clock.SetAsync(Beginning, cancellationToken);

        var code = JoinCode.New();
        var id = new CommunityId(ShortId.Of(10, Partition, code.Value));
        var address = WebChannel.AddressOf(Coordinator);
        await store.WriteAsync(Partition, [new RowChange.Upsert("community", id.Value), new RowChange.Upsert("code", code.Value), new RowChange.Upsert(KeyOf(Coordinator), "")], cancellationToken);
        var book = await shelf.OpenBookAsync(address, cancellationToken);
        var community = new Community(id, code, Language.English, Beginning) { Places = [Page], Settings = new CommunitySettings { StrangersWait = false } };
        var cora = new Member(new MemberId(ShortId.Of(10, id.Value, address.ToString())), Coordinator, Language.English, "America/Chicago")
        {
            Roles = Roles.Coordinator,
            Addresses = [address],
            JoinedAt = Beginning,
            ProfileFinished = true,
        };
        var records = await book.RecordsAsync(id, cancellationToken);
        records.Put(community);
        records.Put(cora);
        book.Index(community);
        book.Person = new Person(address) { Name = Coordinator, Memberships = [new Membership(id, cora.Id)], Welcomed = true };
        await book.WriteAsync("reset", [], cancellationToken);
        return code;
    }

    /// <summary>Forgets everything of the page and makes the demo community: 200 people and a season of history.</summary>
    public async Task<JoinCode> SeedAsync(CancellationToken cancellationToken)
    {
        var code = await ResetAsync(cancellationToken);
        using var rest = await gate.EnterAsync(cancellationToken);
        await clock.SetAsync(Demo.Now, cancellationToken);
        var community = (await store.GetAsync(Partition, "community", cancellationToken))!.Value.Value;
        foreach (var names in (await demo.FillAsync(new CommunityId(community), cancellationToken)).Chunk(50))
            await store.WriteAsync(Partition, [.. names.Distinct(StringComparer.Ordinal).Select(name => new RowChange.Upsert(KeyOf(name), ""))], cancellationToken);
        return code;
    }

    /// <summary>A person of the page writes or presses something; done when every turn has ended and all that is due has been sent.</summary>
    public async Task<IReadOnlyList<WebMessage>> HearAsync(string person, string text, string? pressed, IReadOnlyDictionary<string, string> fields, CancellationToken cancellationToken)
    {
        await store.WriteAsync(Partition, [new RowChange.Upsert(KeyOf(person), "")], cancellationToken);
        await web.HearAsync(new Heard(Guid.NewGuid().ToString("N"), WebChannel.AddressOf(person), text)
        {
            Name = person,
            Pressed = pressed,
            Fields = fields,
            Place = Page,
            OwnsPlace = true,
        }, cancellationToken);
        using var rest = await gate.EnterAsync(cancellationToken);
        await SettleAsync(cancellationToken);
        return web.Take();
    }

    /// <summary>Moves the clock, stopping at everything that falls due on the way.</summary>
    public async Task<(Instant Now, IReadOnlyList<WebMessage> Messages)> AdvanceAsync(Duration by, CancellationToken cancellationToken)
    {
        using var rest = await gate.EnterAsync(cancellationToken);
        var end = clock.Now + by;
        await SettleAsync(cancellationToken);
        while (await wakes.NextAsync(clock.Now, cancellationToken) is { } next && next <= end)
        {
            await clock.SetAsync(next, cancellationToken);
            await SettleAsync(cancellationToken);
        }
        await clock.SetAsync(end, cancellationToken);
        await SettleAsync(cancellationToken);
        return (end, web.Take());
    }

    /// <summary>What the coordinator can see now, and everything that is stored.</summary>
    public async Task<Seen> SeeAsync(CancellationToken cancellationToken)
    {
        var cards = new List<SeenCard>();
        var book = await shelf.OpenBookAsync(WebChannel.AddressOf(Coordinator), cancellationToken);
        if (book.Person.Memberships is [var membership, ..])
        {
            // The commands themselves are run, and what they would write is thrown away: nothing but what they show can be seen here.
            foreach (var syntax in new[] { DeskCommand.Syntax, PeopleCommand.Syntax, WaitingCommand.Syntax, CheckInsCommand.Syntax, OverdueCommand.Syntax, QuestionsCommand.Syntax })
            {
                var turn = new Turn(new Heard("seen", book.Person.Address, syntax.Name), await shelf.OpenBookAsync(book.Person.Address, cancellationToken), clock.Now);
                await turn.EnterAsync(membership, cancellationToken);
                if (turn.MemberOrNone is null)
                    break;
                await commands.Create(syntax, services).RunAsync(new CommandCall(turn, "", 0, [], new Dictionary<string, string>(StringComparer.Ordinal)), cancellationToken);
                cards.AddRange(turn.Replies.Select(reply => new SeenCard(reply.Text, reply.Card?.Lines ?? [])));
            }
        }
        var stored = new List<SeenRow>();
        foreach (var partition in await PartitionsAsync(cancellationToken))
        {
            await foreach (var row in store.ListAsync(partition, "", before: null, most: null, cancellationToken))
                stored.Add(new SeenRow(partition, row.Key, row.Value));
        }
        return new Seen(cards, stored);
    }

    // Names stand nowhere in the page's own rows: "forget me" means them, too.
    private static string KeyOf(string person) => $"person/{Keys.Of(WebChannel.AddressOf(person))}";

    private async Task SettleAsync(CancellationToken cancellationToken)
    {
        bell.Take();
        await rounds.RunAsync(Everywhere, clock.Now, cancellationToken);
    }

    private async Task<IReadOnlyList<string>> PartitionsAsync(CancellationToken cancellationToken)
    {
        var partitions = new List<string>();
        await foreach (var row in store.ListAsync(Partition, "", before: null, most: null, cancellationToken))
        {
            if (row.Key.StartsWith("person/", StringComparison.Ordinal))
                partitions.Add(row.Key["person/".Length..]);
            else if (row.Key == "community")
                partitions.Add(Keys.Of(new CommunityId(row.Value)));
        }
        return partitions;
    }

    private async Task ClearAsync(string partition, CancellationToken cancellationToken)
    {
        while (true)
        {
            var batch = new List<RowChange>();
            await foreach (var row in store.ListAsync(partition, "", before: null, most: 100, cancellationToken))
                batch.Add(new RowChange.Discard(row.Key));
            if (batch.Count == 0)
                return;
            await store.WriteAsync(partition, batch, cancellationToken);
        }
    }
}

/// <summary>What the two panels below the chats show.</summary>
public sealed record Seen(IReadOnlyList<SeenCard> Coordinator, IReadOnlyList<SeenRow> Stored);

/// <summary>A card of the coordinator.</summary>
public sealed record SeenCard(string Title, IReadOnlyList<string> Lines);

/// <summary>A stored row.</summary>
public sealed record SeenRow(string Partition, string Key, string Value);
