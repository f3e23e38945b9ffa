using MentorBot.Domain.Communities;
using MentorBot.Storage;

namespace MentorBot.Channels.Teams;

/// <summary>
/// Who put the bot into a team: that person may set up its community. (Who owns a team the bot cannot ask; an owner decides who may
/// install apps.) Forgotten when the bot is removed.
/// </summary>
public sealed class TeamsInstallers(IRowStore store)
{
    private const string Key = "installer";

    /// <summary>Remembers who installed the bot; the last one counts.</summary>
    public Task RememberAsync(Place team, string user, CancellationToken cancellationToken) =>
        store.WriteAsync(PartitionOf(team), [new RowChange.Upsert(Key, user)], cancellationToken);

    /// <summary>Forgets who installed the bot.</summary>
    public Task ForgetAsync(Place team, CancellationToken cancellationToken) =>
        store.WriteAsync(PartitionOf(team), [new RowChange.Discard(Key)], cancellationToken);

    /// <summary>Whether that person installed the bot.</summary>
    public async Task<bool> IsAsync(Place team, string user, CancellationToken cancellationToken) =>
        await store.GetAsync(PartitionOf(team), Key, cancellationToken) is { } row && row.Value == user;

    private static string PartitionOf(Place team) => Keys.Of(new Domain.Members.Address(team.Channel, "team", team.Id));
}
