using MentorBot.Dialogs.Talk;
using MentorBot.Storage;
using NodaTime;

namespace MentorBot.Clock;

/// <summary>Whether the store answers and the outbox is on time.</summary>
public sealed class Readiness(IRowStore store, IProgrammeClock clock)
{
    private static readonly Duration Late = Duration.FromHours(1);

    // A wake may be needless, so one that leads to nothing must not hide the next; a probe must not take long either.
    private const int MostLooked = 20;

    /// <summary>Why the instance is not ready; null when it is.</summary>
    public async Task<string?> WhyNotAsync(CancellationToken cancellationToken)
    {
        try
        {
            for (var partition = 0; partition < Keys.WakePartitions; partition++)
            {
                await foreach (var wake in store.ListAsync(Keys.Wake(partition), "", Keys.UpTo(clock.Now - Late), most: MostLooked, cancellationToken))
                {
                    await foreach (var _ in store.ListAsync(Keys.Of(WakeIndex.CommunityOf(wake)), Keys.Due, Keys.DueUpTo(clock.Now - Late), most: 1, cancellationToken))
                        return "the outbox is late";
                }
            }
            return null;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return "the store does not answer";
        }
    }
}
