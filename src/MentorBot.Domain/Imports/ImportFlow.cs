using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;
using NodaTime;

namespace MentorBot.Domain.Imports;

/// <summary>
/// Brings many people in as "invited": never matched, nudged or counted until they join and consent, taken out again within a day if
/// that was a mistake, and gone after sixty days.
/// </summary>
public static class ImportFlow
{
    /// <summary>How many people one import may hold.</summary>
    public const int Most = 5000;

    /// <summary>For how many hours it can be undone.</summary>
    public const int UndoHours = 24;

    /// <summary>After how many days an invitation that nobody took up is gone.</summary>
    public const int DaysInvited = 60;

    // People in a transaction, well under the store's hundred rows.
    private const int Chunk = 80;

    /// <summary>What an e-mail address or platform id is kept as.</summary>
    public static string KnownAs(CommunityId community, string contact) => ShortId.Of(16, community.Value, contact.Trim().ToLowerInvariant());

    /// <summary>The id of an invited person.</summary>
    public static MemberId IdOf(ImportedPerson person) => new($"i-{person.KnownAs}");

    /// <summary>Remembers what was checked; nothing is added yet.</summary>
    public static ImportBatch Check(IRecords records, MemberId by, IReadOnlyList<ImportedPerson> people, Instant now)
    {
        var batch = new ImportBatch(ShortId.Of(8, by.Value, now.ToString(), string.Join(' ', people.Take(100).Select(person => person.KnownAs))), by, now, people.Count);
        records.Put(batch);
        foreach (var (chunk, number) in people.Chunk(Chunk).Select((chunk, number) => (chunk, number)))
            records.Put(new ImportRows(batch.Id, number, chunk));
        records.LookAt(Subject.OfImport(batch.Id), now + Duration.FromHours(UndoHours));
        return batch;
    }

    /// <summary>Begins to add the people.</summary>
    public static Refusal? Confirm(IRecords records, ImportBatch batch, Instant now)
    {
        if (batch.State != ImportState.Checked)
            return new Refusal.AlreadySettled();
        records.Put(batch with { State = ImportState.Adding, ConfirmedAt = now });
        records.LookAt(Subject.OfImport(batch.Id), now);
        return null;
    }

    /// <summary>Begins to take them out again.</summary>
    public static Refusal? Undo(IRecords records, ImportBatch batch, Instant now)
    {
        if (batch.State is not (ImportState.Adding or ImportState.Done) || now - batch.ConfirmedAt >= Duration.FromHours(UndoHours))
            return new Refusal.AlreadySettled();
        records.Put(batch with { State = ImportState.Undoing });
        records.LookAt(Subject.OfImport(batch.Id), now);
        return null;
    }

    /// <summary>Goes on where it stands.</summary>
    public static async Task ContinueAsync(IRecords records, string id, Instant now, CancellationToken cancellationToken)
    {
        if (await records.FindAsync<ImportBatch>(id, cancellationToken) is not { } batch)
            return;
        switch (batch.State)
        {
            case ImportState.Adding:
                await AddAsync(records, batch, now, cancellationToken);
                break;
            case ImportState.Undoing:
                await TakeOutAsync(records, batch, now, cancellationToken);
                break;
            default:
                await ClearAsync(records, batch, now, cancellationToken);
                break;
        }
    }

    /// <summary>Who was invited under one of these addresses or ids; null when nobody was.</summary>
    public static async Task<Member?> InvitedAsync(IRecords records, IEnumerable<string> contacts, CancellationToken cancellationToken)
    {
        foreach (var contact in contacts)
        {
            if (await records.MemberAsync(new MemberId($"i-{KnownAs(records.Community, contact)}"), cancellationToken) is { State: MemberState.Invited } invited)
                return invited;
        }
        return null;
    }

    private static async Task AddAsync(IRecords records, ImportBatch batch, Instant now, CancellationToken cancellationToken)
    {
        if (batch.Added < batch.Count && await records.FindAsync<ImportRows>(ImportRows.KeyOf(batch.Id, batch.Added / Chunk), cancellationToken) is { } rows)
        {
            var zone = (await records.MemberAsync(batch.By, cancellationToken))?.ZoneId ?? "America/Chicago";
            foreach (var person in rows.People)
            {
                if (await records.MemberAsync(IdOf(person), cancellationToken) is null)
                    records.Put(Invited(person, batch, zone, now));
            }
            batch = batch with { Added = batch.Added + rows.People.Count };
        }
        var done = batch.Added >= batch.Count;
        records.Put(batch with { State = done ? ImportState.Done : ImportState.Adding });
        records.LookAt(Subject.OfImport(batch.Id), done ? now + Duration.FromHours(UndoHours) : now);
        if (done)
            await records.SendAsync(Delivery.Prompt(batch.By, new Notice.ImportDone(batch.Id, batch.Count), now), cancellationToken);
    }

    private static Member Invited(ImportedPerson person, ImportBatch batch, string zone, Instant now) => new(IdOf(person), person.Name, person.Language, zone)
    {
        State = MemberState.Invited,
        Roles = person.Roles,
        Family = person.Family,
        Worksite = person.Worksite,
        Shift = person.Shift,
        DirectedBy = person.DirectedBy,
        JoinedAt = now,
        Import = batch.Id,
    };

    private static async Task TakeOutAsync(IRecords records, ImportBatch batch, Instant now, CancellationToken cancellationToken)
    {
        var left = await StillInvitedAsync(records, batch, cancellationToken);
        foreach (var member in left.Take(Chunk))
            records.Remove(member);
        records.Put(batch with { State = left.Count <= Chunk ? ImportState.Undone : ImportState.Undoing });
        records.LookAt(Subject.OfImport(batch.Id), now);
    }

    // After a day the rows go; after sixty days those who never came.
    private static async Task ClearAsync(IRecords records, ImportBatch batch, Instant now, CancellationToken cancellationToken)
    {
        var rows = await records.ListAsync<ImportRows>($"{batch.Id}/", cancellationToken);
        foreach (var chunk in rows)
            records.Remove(chunk);
        var end = (batch.ConfirmedAt ?? batch.At) + Duration.FromDays(DaysInvited);
        if (batch.State != ImportState.Done || now >= end)
        {
            var left = batch.State == ImportState.Done ? await StillInvitedAsync(records, batch, cancellationToken) : [];
            foreach (var member in left.Take(Chunk - 1))
                records.Remove(member);
            if (left.Count < Chunk)
            {
                records.Remove(batch);
                return;
            }
            end = now;
        }
        records.LookAt(Subject.OfImport(batch.Id), end);
    }

    private static async Task<IReadOnlyList<Member>> StillInvitedAsync(IRecords records, ImportBatch batch, CancellationToken cancellationToken) =>
        [.. (await records.ListAsync<Member>("i-", cancellationToken)).Where(member => member.Import == batch.Id && member.State == MemberState.Invited)];
}
