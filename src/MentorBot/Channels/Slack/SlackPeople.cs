using System.Collections.Concurrent;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;
using SlackNet;

namespace MentorBot.Channels.Slack;

/// <summary>What Slack says of people: name, language, time zone, whether they run the workspace. Asked once an hour at most.</summary>
public sealed class SlackPeople(SlackClients clients, SlackPace pace, TimeProvider wall)
{
    private const int MostKnown = 20_000;
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(1);
    private readonly ConcurrentDictionary<Address, (User? Profile, DateTimeOffset Until)> _known = new();

    /// <summary>What was heard, with what Slack says of whoever said it. Without an answer they can still be talked to.</summary>
    public async Task<Heard> CompleteAsync(Heard heard, CancellationToken cancellationToken)
    {
        if (await FindAsync(heard.From, cancellationToken) is not { } user)
            return heard;
        string?[] names = [user.Profile?.DisplayName, user.Profile?.RealName, user.RealName];
        return heard with
        {
            Name = names.FirstOrDefault(name => name is { Length: > 0 }),
            ZoneId = user.Tz,
            Language = user.Locale is { Length: > 0 } locale ? locale.StartsWith("es", StringComparison.OrdinalIgnoreCase) ? Language.Spanish : Language.English : null,
            OwnsPlace = user.IsOwner || user.IsAdmin,
            Email = user.Profile?.Email,
        };
    }

    private async Task<User?> FindAsync(Address person, CancellationToken cancellationToken)
    {
        var now = wall.GetUtcNow();
        if (_known.TryGetValue(person, out var known) && known.Until > now)
            return known.Profile;
        if (await clients.OfAsync(person.Tenant, cancellationToken) is not { } client)
            return null;
        // A crowd that comes at once is not kept waiting for its names: they come with the next thing each one says.
        if (pace.Reserve(person.Tenant, "users.info") > TimeSpan.Zero)
            return null;
        User? user = null;
        var outcome = await SlackOutcome.OfAsync(async () => user = await client.Users.Info(person.User, includeLocale: true, cancellationToken), cancellationToken);
        if (_known.Count >= MostKnown)
            _known.Clear();
        _known[person] = (user, now + (outcome.Kind == OutcomeKind.Sent ? Fresh : TimeSpan.FromMinutes(1)));
        return user;
    }
}
