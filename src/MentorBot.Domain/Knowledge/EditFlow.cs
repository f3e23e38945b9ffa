using System.Globalization;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;
using NodaTime;

namespace MentorBot.Domain.Knowledge;

/// <summary>How a community changes what it knows: a second pair of eyes before anything is live, a history, and a way back.</summary>
public static class EditFlow
{
    /// <summary>Proposes what an entry shall say; where nobody else could look at it, it is live at once.</summary>
    /// <param name="records">The community's records.</param>
    /// <param name="id">The entry's id.</param>
    /// <param name="entry">What it shall say; null takes it out of use.</param>
    /// <param name="by">Who proposes.</param>
    /// <param name="now">The programme clock.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Whether it is live now; else another coordinator has been asked.</returns>
    public static async Task<bool> ProposeAsync(IRecords records, string id, Entry? entry, Member by, Instant now, CancellationToken cancellationToken)
    {
        var local = await records.FindAsync<LocalEntry>(id, cancellationToken) ?? new LocalEntry(id);
        var version = new EntryVersion(by.Id, now, entry);
        var others = (await records.CoordinatorsAsync(cancellationToken)).Where(coordinator => coordinator.Id != by.Id).ToArray();
        if (others.Length == 0)
        {
            await PublishAsync(records, local.With(version), cancellationToken);
            return true;
        }
        records.Put(local with { Proposed = version });
        foreach (var other in others)
            await records.SendAsync(Delivery.Prompt(other.Id, new Notice.EntryWaits(id, now.ToUnixTimeTicks()), now), cancellationToken);
        return false;
    }

    /// <summary>A second coordinator has looked: it goes live, or is put aside. Whoever wrote it is told.</summary>
    public static async Task<Refusal?> ReviewAsync(IRecords records, string id, bool good, Member by, Instant now, CancellationToken cancellationToken)
    {
        if (await records.FindAsync<LocalEntry>(id, cancellationToken) is not { Proposed: { } proposed } local)
            return new Refusal.AlreadySettled();
        if (proposed.By == by.Id)
            return new Refusal.NeedsOtherEyes();
        if (good)
            await PublishAsync(records, local.With(proposed), cancellationToken);
        else
            records.Put(local with { Proposed = null });
        if (await records.MemberAsync(proposed.By, cancellationToken) is { State: not MemberState.Left } author)
            await records.SendAsync(Delivery.Prompt(author.Id, new Notice.EntryReviewed(id, good, proposed.At.ToUnixTimeTicks()), now), cancellationToken);
        return null;
    }

    /// <summary>Goes one step back: a change that waits is withdrawn, else what was live before is live again.</summary>
    public static async Task<Refusal?> UndoAsync(IRecords records, string id, CancellationToken cancellationToken)
    {
        if (await records.FindAsync<LocalEntry>(id, cancellationToken) is not { } local || local is { Proposed: null, Versions: [] })
            return new Refusal.AlreadySettled();
        if (local.Proposed is not null)
            records.Put(local with { Proposed = null });
        else
            await PublishAsync(records, local.Undone(), cancellationToken);
        return null;
    }

    /// <summary>The id for the next entry of the community's own.</summary>
    public static async Task<string> NextIdAsync(IRecords records, CancellationToken cancellationToken) =>
        LocalEntry.IdOf(1 + (await records.ListAsync<LocalEntry>($"{LocalEntry.Letter}", cancellationToken)).Select(entry => int.Parse(entry.Id.AsSpan(1), CultureInfo.InvariantCulture)).DefaultIfEmpty(0).Max());

    /// <summary>Counts a question that nobody answered and its asker did not hand over.</summary>
    public static async Task CountUnansweredAsync(IRecords records, LocalDate today, CancellationToken cancellationToken)
    {
        var monday = MondayOf(today);
        var count = await records.FindAsync<Unanswered>("", cancellationToken) is { } counted && counted.Monday == monday ? counted.Count : 0;
        records.Put(new Unanswered(monday, count + 1));
    }

    /// <summary>The first day of a week.</summary>
    public static LocalDate MondayOf(LocalDate day) => day.PlusDays(1 - (int)day.DayOfWeek);

    private static async Task PublishAsync(IRecords records, LocalEntry local, CancellationToken cancellationToken)
    {
        records.Put(local);
        records.Put(KnowledgeStamp.New());
        // Thumbs were about the words of before.
        if (await records.FindAsync<EntryVotes>(local.Id, cancellationToken) is { } votes)
            records.Remove(votes);
    }
}
