using MentorBot.Clock;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Outbox;
using MentorBot.Storage;

namespace MentorBot.Channels.Slack;

/// <summary>The app was removed from a workspace: nothing goes there any more, and coordinators who can be reached elsewhere are told.</summary>
public sealed partial class SlackDeparture(SlackInstallations installations, Once once, IRowStore store, WakeIndex wakes, Bell bell, ProgrammeClock clock, ILogger<SlackDeparture> logger)
{
    private const int MostAttempts = 5;

    /// <summary>Ends what there is with the workspace.</summary>
    public async Task EndAsync(SlackRequest.Removed removed, CancellationToken cancellationToken)
    {
        await installations.RemoveAsync(removed.Team, cancellationToken);
        var place = new Place(SlackVoice.Name, removed.Team);
        Removed(removed.Team);
        if (!await once.ClaimAsync(removed.Id, cancellationToken) || await store.GetAsync(Keys.Places, place.ToString(), cancellationToken) is not { } row)
            return;
        for (var attempt = 1; attempt <= MostAttempts && !await TryTellAsync(new CommunityId(row.Value), place, cancellationToken); attempt++)
        {
        }
        await once.DoneAsync(removed.Id, cancellationToken);
    }

    private async Task<bool> TryTellAsync(CommunityId community, Place place, CancellationToken cancellationToken)
    {
        var records = new CommunityRecords(store, community);
        foreach (var coordinator in await records.CoordinatorsAsync(cancellationToken))
        {
            if (coordinator.Addresses.Any(address => address.Channel != place.Channel || address.Tenant != place.Id))
                await records.SendAsync(Delivery.Prompt(coordinator.Id, new Notice.PlaceGone(place, clock.Now.ToUnixTimeSeconds()), clock.Now), cancellationToken);
        }
        try
        {
            await records.WriteAsync(wakes, cancellationToken);
            bell.Ring(community);
            return true;
        }
        catch (RowConflictException)
        {
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The app was removed from the workspace {Id}")]
    private partial void Removed(string id);
}
