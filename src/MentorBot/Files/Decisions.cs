using MentorBot.Clock;
using MentorBot.Dialogs.Files;
using MentorBot.Domain.Communities;
using MentorBot.Storage;

namespace MentorBot.Files;

/// <summary>Decisions outside a turn, on the row store.</summary>
public sealed class Decisions(IRowStore store, WakeIndex wakes, Bell bell) : IDecisions
{
    private const int MostAttempts = 5;

    /// <inheritdoc/>
    public async Task<T> DecideAsync<T>(CommunityId community, Func<IRecords, CancellationToken, Task<T>> decide, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var records = new CommunityRecords(store, community);
            var decided = await decide(records, cancellationToken);
            try
            {
                if (records.HasChanges)
                {
                    await records.WriteAsync(wakes, cancellationToken);
                    bell.Ring(community);
                }
                return decided;
            }
            catch (RowConflictException) when (attempt < MostAttempts)
            {
                // Somebody wrote first: decide anew.
            }
        }
    }
}
