using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;
using MentorBot.Storage;
using NodaTime;

namespace MentorBot.Clock;

/// <summary>The clock's work as a round that anyone can run: whoever has something due is looked after.</summary>
public sealed partial class Rounds(IRowStore store, WakeIndex wakes, PostOffice post, IVoice voice, ILogger<Rounds> logger) : IReach
{
    private const int DueAtOnce = 64;
    private const int MostAttempts = 5;

    /// <summary>Looks after all communities that the partitions announce up to now.</summary>
    public async Task RunAsync(IEnumerable<int> partitions, Instant now, CancellationToken cancellationToken)
    {
        foreach (var partition in partitions)
        {
            var announced = new List<Row>();
            await foreach (var wake in wakes.DueAsync(partition, now, cancellationToken))
                announced.Add(wake);
            foreach (var community in announced.Select(WakeIndex.CommunityOf).Distinct())
                await RunAsync(community, now, cancellationToken);
            foreach (var wake in announced)
                await wakes.RemoveAsync(partition, wake, cancellationToken);
        }
    }

    /// <summary>Looks at all that is due in one community until nothing is left.</summary>
    public async Task RunAsync(CommunityId community, Instant now, CancellationToken cancellationToken)
    {
        var end = Keys.Due + Keys.UpTo(now);
        HashSet<string> stuck = [];
        while (true)
        {
            var due = new List<Row>();
            await foreach (var row in store.ListAsync(Keys.Of(community), Keys.Due, end, DueAtOnce + stuck.Count, cancellationToken))
            {
                if (!stuck.Contains(row.Key))
                    due.Add(row);
            }
            if (due.Count == 0)
                return;
            foreach (var row in due)
            {
                var before = row.ETag;
                await LookAsync(community, row, now, cancellationToken);
                // A row that is still there as it was could not be dealt with; it is tried in the next round, not for ever in this one.
                if (await store.GetAsync(Keys.Of(community), row.Key, cancellationToken) is { } still && still.ETag == before)
                    stuck.Add(row.Key);
            }
        }
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

    private async Task LookAsync(CommunityId community, Row due, Instant now, CancellationToken cancellationToken)
    {
        var subject = SubjectOf(due);
        try
        {
            if (subject.Kind == Subject.MailboxKind)
            {
                await post.ServeAsync(community, new MemberId(subject.Id), due, now, cancellationToken);
                return;
            }
            for (var attempt = 0; attempt < MostAttempts; attempt++)
            {
                var records = new CommunityRecords(store, community);
                await Clockwork.LookAsync(records, subject, this, now, cancellationToken);
                records.Looked(due);
                try
                {
                    await records.WriteAsync(wakes, cancellationToken);
                    if (subject.Kind == Subject.ForgetKind && store is IForgetBytes bytes)
                        await bytes.ForgetBytesAsync(cancellationToken);
                    return;
                }
                catch (RowConflictException)
                {
                    // Somebody wrote first: decide anew.
                }
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Failed(community.Value, subject.ToString(), exception);
        }
    }

    private static Subject SubjectOf(Row due)
    {
        var name = due.Key[(due.Key.LastIndexOf('/') + 1)..];
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        return new Subject(name[..colon], name[(colon + 1)..]);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Looking at {Subject} of {Community} failed")]
    private partial void Failed(string community, string subject, Exception exception);
}
