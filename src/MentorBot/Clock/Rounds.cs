using System.Collections.Concurrent;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;
using MentorBot.Storage;
using NodaTime;

namespace MentorBot.Clock;

/// <summary>The clock's work as a round that anyone can run: whoever has something due is looked after.</summary>
public sealed partial class Rounds(IRowStore store, WakeIndex wakes, PostOffice post, IVoice voice, TimeProvider wall, ILogger<Rounds> logger) : IReach
{
    private const int MostAttempts = 5;
    private const int MostDue = 10 * PostOffice.Together;

    // A turn is as long as what it reads at once is worth it, and no longer than others should wait for theirs.
    private static readonly TimeSpan LongTurn = TimeSpan.FromSeconds(3);
    private static readonly Duration TryAgain = Duration.FromMinutes(5);
    private readonly ConcurrentDictionary<string, bool> _large = new(StringComparer.Ordinal);

    /// <summary>Looks after all communities that the partitions announce up to now, one after the other.</summary>
    public async Task RunAsync(IEnumerable<int> partitions, Instant now, CancellationToken cancellationToken)
    {
        foreach (var partition in partitions)
        {
            var visits = new Dictionary<CommunityId, Visit>();
            await AnnouncedAsync(partition, visits, now, cancellationToken);
            foreach (var visit in visits.Values)
            {
                while (await TurnAsync(visit, 1, now, cancellationToken) && visit.Wait == TimeSpan.Zero)
                {
                    // One turn after the other, until nothing is left or the platform wants patience.
                }
                await EndAsync(visit, cancellationToken);
            }
        }
    }

    /// <summary>Adds the communities that a partition announces up to now, each with the wakes that do so.</summary>
    public async Task AnnouncedAsync(int partition, Dictionary<CommunityId, Visit> visits, Instant now, CancellationToken cancellationToken)
    {
        await foreach (var wake in wakes.DueAsync(partition, now, cancellationToken))
        {
            var community = WakeIndex.CommunityOf(wake);
            if (!visits.TryGetValue(community, out var visit))
                visits[community] = visit = new Visit(community);
            visit.Wakes[wake.Key] = wake;
        }
    }

    /// <summary>Looks at some of what is due in a community.</summary>
    /// <param name="visit">The community, and what is known of this visit.</param>
    /// <param name="abreast">How much is done at the same time.</param>
    /// <param name="now">The programme clock.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Whether there may be more.</returns>
    public async Task<bool> TurnAsync(Visit visit, int abreast, Instant now, CancellationToken cancellationToken)
    {
        var due = new List<Row>();
        await foreach (var row in store.ListAsync(Keys.Of(visit.Community), Keys.Due, Keys.DueUpTo(now), MostDue + visit.Stuck.Count, cancellationToken))
        {
            if (!visit.Stuck.Contains(row.Key))
                due.Add(row);
        }
        if (due.Count == 0)
            return false;

        // In the order in which it is due: first the mailboxes that stand in front together, or else what stands before the next of them.
        var began = wall.GetTimestamp();
        var rows = store.IsNear ? store : new ReadAhead(store, Keys.Of(visit.Community), _large);
        if (IsMailbox(due[0]))
        {
            foreach (var mailboxes in due.TakeWhile(IsMailbox).Chunk(PostOffice.Together))
            {
                var served = await post.ServeAsync(visit.Community, rows, mailboxes, abreast, now, cancellationToken);
                visit.Note(served);
                await PostponeAsync(visit, mailboxes.Where(row => served.Failed.Contains(row.Key)), now, cancellationToken);
                if (served.Refused.Count > 0 || wall.GetElapsedTime(began) >= LongTurn)
                    break;
            }
            return true;
        }
        var failed = new ConcurrentBag<Row>();
        await Parallel.ForEachAsync(
            due.TakeWhile(row => !IsMailbox(row)),
            new ParallelOptions { MaxDegreeOfParallelism = abreast, CancellationToken = cancellationToken },
            async (row, token) =>
            {
                if (!await LookAsync(visit.Community, rows, row, now, token))
                    failed.Add(row);
            });
        await PostponeAsync(visit, failed, now, cancellationToken);
        return true;
    }

    /// <summary>What failed is tried again later, and stands in nobody's way until then.</summary>
    private async Task PostponeAsync(Visit visit, IEnumerable<Row> failed, Instant now, CancellationToken cancellationToken)
    {
        foreach (var row in failed)
        {
            var records = new CommunityRecords(store, visit.Community);
            records.Looked(row);
            records.LookAt(Keys.SubjectOf(row), now + TryAgain);
            try
            {
                await records.WriteAsync(wakes, cancellationToken);
            }
            catch (RowConflictException)
            {
                visit.Stuck.Add(row.Key);
            }
        }
    }

    /// <summary>Ends a visit: its wakes go, unless something is left that a next visit must try again.</summary>
    public async Task EndAsync(Visit visit, CancellationToken cancellationToken)
    {
        if (visit.Stuck.Count > 0 || visit.Wait > TimeSpan.Zero)
            return;
        await wakes.RemoveAsync(Keys.WakePartitionOf(visit.Community), visit.Wakes.Values, cancellationToken);
    }

    /// <summary>How much is due in a community, counted up to a limit.</summary>
    public async Task<int> DueAsync(CommunityId community, int most, Instant now, CancellationToken cancellationToken)
    {
        var count = 0;
        await foreach (var _ in store.ListAsync(Keys.Of(community), Keys.Due, Keys.DueUpTo(now), most, cancellationToken))
            count++;
        return count;
    }

    /// <inheritdoc/>
    public async Task<Outcome> OpenAsync(Member member, CancellationToken cancellationToken)
    {
        var outcome = new Outcome(OutcomeKind.NoConversation);
        foreach (var address in member.Addresses)
        {
            outcome = await voice.OpenAsync(address, cancellationToken);
            if (!outcome.IsLasting)
                return outcome;
        }
        return outcome;
    }

    private static bool IsMailbox(Row due) => Keys.SubjectOf(due).Kind == Subject.MailboxKind;

    /// <summary>Lets the rules of a subject decide; false when that failed for good.</summary>
    private async Task<bool> LookAsync(CommunityId community, IRowStore rows, Row due, Instant now, CancellationToken cancellationToken)
    {
        var subject = Keys.SubjectOf(due);
        try
        {
            for (var attempt = 1; attempt <= MostAttempts; attempt++)
            {
                var records = new CommunityRecords(rows, community);
                await Clockwork.LookAsync(records, subject, this, now, cancellationToken);
                records.Looked(due);
                try
                {
                    await records.WriteAsync(wakes, cancellationToken);
                    if (subject.Kind == Subject.ForgetKind && store is IForgetBytes bytes)
                        await bytes.ForgetBytesAsync(cancellationToken);
                    return true;
                }
                catch (RowConflictException)
                {
                    // Somebody wrote first: decide anew, unless they decided about the very same thing.
                    if (await store.GetAsync(Keys.Of(community), due.Key, cancellationToken) is not { } still)
                        return true;
                    due = still;
                }
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Failed(community.Value, subject.ToString(), exception);
        }
        return false;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Looking at {Subject} of {Community} failed")]
    private partial void Failed(string community, string subject, Exception exception);
}
