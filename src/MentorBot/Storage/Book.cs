using MentorBot.Clock;
using MentorBot.Dialogs.Places;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using Microsoft.Bot.Builder;

namespace MentorBot.Storage;

/// <summary>What one turn reads and writes, on the row store.</summary>
public sealed class Book : IBook, IStorage
{
    private const int PersonVersion = 1;
    private readonly IRowStore _store;
    private readonly WakeIndex _wakes;
    private readonly Bell _bell;
    private readonly Address _address;
    private readonly string _partition;
    private readonly List<(string Partition, RowChange Change)> _pointers = [];
    private string? _personTag;
    private string? _dialogsTag;
    private Person _stored;
    private string? _dialogs;
    private bool _dialogsChanged;
    private bool _forget;
    private IReadOnlyList<Address> _elsewhere = [];
    private LinkCode? _spent;
    private bool _written;
    private CommunityRecords? _records;

    internal Book(IRowStore store, WakeIndex wakes, Bell bell, Address address, Row? person)
    {
        (_store, _wakes, _bell, _address, _partition) = (store, wakes, bell, address, Keys.Of(address));
        _personTag = person?.ETag;
        _stored = person is { } row ? RecordJson.Read<Person>(row.Value, PersonVersion) : new Person(address);
        Person = _stored;
    }

    /// <inheritdoc/>
    public Person Person { get; set; }

    /// <inheritdoc/>
    public IStorage Dialogs => this;

    /// <inheritdoc/>
    public Task<IRecords> RecordsAsync(CommunityId community, CancellationToken cancellationToken)
    {
        if (_records is { HasChanges: true } && _records.Community != community)
            throw new InvalidOperationException("A turn writes to one community only.");
        if (_records?.Community != community)
            _records = new CommunityRecords(_store, community);
        return Task.FromResult<IRecords>(_records);
    }

    /// <inheritdoc/>
    public async Task<CommunityId?> ByCodeAsync(JoinCode code, CancellationToken cancellationToken) =>
        await _store.GetAsync(Keys.Codes, code.Value, cancellationToken) is { } row ? new CommunityId(row.Value) : null;

    /// <inheritdoc/>
    public async Task<CommunityId?> ByPlaceAsync(Place place, CancellationToken cancellationToken) =>
        await _store.GetAsync(Keys.Places, place.ToString(), cancellationToken) is { } row ? new CommunityId(row.Value) : null;

    /// <inheritdoc/>
    public void Index(Community community)
    {
        _pointers.Add((Keys.Codes, new RowChange.Upsert(community.JoinCode.Value, community.Id.Value)));
        _pointers.AddRange(community.Places.Select(place => (Keys.Places, (RowChange)new RowChange.Upsert(place.ToString(), community.Id.Value))));
    }

    /// <inheritdoc/>
    public bool HasDecisions => _records is { HasChanges: true };

    /// <inheritdoc/>
    public void Unlink(Place place) => _pointers.Add((Keys.Places, new RowChange.Discard(place.ToString())));

    /// <inheritdoc/>
    public void Unlink(JoinCode code) => _pointers.Add((Keys.Codes, new RowChange.Discard(code.Value)));

    /// <inheritdoc/>
    public void Offer(LinkCode code, LinkOffer offer) => _pointers.Add((Keys.Links, new RowChange.Upsert(Keys.RowOf(code), RecordJson.Write(offer, PersonVersion))));

    /// <inheritdoc/>
    public async Task<LinkOffer?> OfferedAsync(LinkCode code, CancellationToken cancellationToken) =>
        await _store.GetAsync(Keys.Links, Keys.RowOf(code), cancellationToken) is { } row ? RecordJson.Read<LinkOffer>(row.Value, PersonVersion) : null;

    /// <inheritdoc/>
    public void Spend(LinkCode code) => _spent = code;

    /// <inheritdoc/>
    public void Forget(IReadOnlyList<Address> elsewhere) => (_forget, _elsewhere) = (true, elsewhere);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Spoken>?> WrittenAsync(string turnId, CancellationToken cancellationToken)
    {
        if (Person.Memberships is not [var membership, ..])
            return null;
        var records = await RecordsAsync(membership.Community, cancellationToken);
        if (await records.FindAsync<LastTurn>(Keys.HashOf(_address), cancellationToken) is not { } last || last.Id != turnId)
            return null;
        Person = last.Person;
        (_dialogs, _dialogsChanged, _written) = (last.Dialogs, true, true);
        return last.Replies;
    }

    /// <inheritdoc/>
    public async Task<bool> WriteAsync(string turnId, IReadOnlyList<Spoken> replies, CancellationToken cancellationToken)
    {
        foreach (var (partition, change) in _pointers)
        {
            // Two communities may share a tenant: to whoever asks there, the first is the one that is found.
            if (partition != Keys.Places || await _store.GetAsync(partition, change.Key, cancellationToken) is null)
                await _store.WriteAsync(partition, [change], cancellationToken);
        }
        if (_forget && !_written && !await ForgetElsewhereAsync(cancellationToken))
            return false;

        if (!_written && _records is { HasChanges: true } records)
        {
            var last = new LastTurn(Keys.HashOf(_address), turnId, replies, Person, _dialogs);
            if (_forget)
            {
                foreach (var address in _elsewhere.Append(_address))
                    records.Also(new RowChange.Discard($"{LastTurn.Kind}/{Keys.HashOf(address)}"));
            }
            else
            {
                records.Put(last);
            }
            try
            {
                await records.WriteAsync(_wakes, cancellationToken);
            }
            catch (RowConflictException)
            {
                return false;
            }
            _written = true;
            _bell.Ring(records.Community);
        }

        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await WritePersonAsync(cancellationToken);
                return true;
            }
            catch (RowConflictException) when (!_written)
            {
                return false;
            }
            catch (RowConflictException) when (attempt < 5)
            {
                // The community has decided already; only cards of nudges can have come in between, and they are kept.
                await MergeAsync(cancellationToken);
            }
        }
    }

    async Task<IDictionary<string, object>> IStorage.ReadAsync(string[] keys, CancellationToken cancellationToken)
    {
        if (_dialogs is null && !_dialogsChanged && await _store.GetAsync(_partition, DialogsOfTurn.Key, cancellationToken) is { } row)
            (_dialogs, _dialogsTag) = (row.Value, row.ETag);
        var found = new Dictionary<string, object>(StringComparer.Ordinal);
        if (keys.Contains(DialogsOfTurn.Key) && _dialogs is not null && DialogStates.Read(_dialogs) is { } state)
            found[DialogsOfTurn.Key] = state;
        return found;
    }

    Task IStorage.WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken)
    {
        if (changes.TryGetValue(DialogsOfTurn.Key, out var state))
            (_dialogs, _dialogsChanged) = (DialogStates.Write(state), true);
        return Task.CompletedTask;
    }

    Task IStorage.DeleteAsync(string[] keys, CancellationToken cancellationToken)
    {
        (_dialogs, _dialogsChanged) = (null, true);
        return Task.CompletedTask;
    }

    private async Task WritePersonAsync(CancellationToken cancellationToken)
    {
        var batch = new List<RowChange>();
        if (_forget)
        {
            foreach (var address in _elsewhere)
                await _store.WriteAsync(Keys.Of(address), [new RowChange.Discard(Keys.Person), new RowChange.Discard(DialogsOfTurn.Key)], cancellationToken);
            batch.AddRange([new RowChange.Discard(Keys.Person), new RowChange.Discard(DialogsOfTurn.Key)]);
        }
        else
        {
            if (Person != _stored)
            {
                var value = RecordJson.Write(Person, PersonVersion);
                batch.Add(_personTag is null ? new RowChange.Insert(Keys.Person, value) : new RowChange.Replace(Keys.Person, value, _personTag));
            }
            if (_dialogsChanged && _dialogs is null)
                batch.Add(new RowChange.Discard(DialogsOfTurn.Key));
            else if (_dialogsChanged && _dialogs is { } dialogs)
                batch.Add(_dialogsTag is null ? new RowChange.Upsert(DialogsOfTurn.Key, dialogs) : new RowChange.Replace(DialogsOfTurn.Key, dialogs, _dialogsTag));
        }
        if (batch.Count > 0)
            await _store.WriteAsync(_partition, batch, cancellationToken);
        if (_spent is { } spent)
            await _store.WriteAsync(Keys.Links, [new RowChange.Discard(Keys.RowOf(spent))], cancellationToken);
        if (_forget && _store is IForgetBytes bytes)
            await bytes.ForgetBytesAsync(cancellationToken);
    }

    /// <summary>In every community they belong to or have left: what others know of them, and what they themselves were told last.</summary>
    private async Task<bool> ForgetElsewhereAsync(CancellationToken cancellationToken)
    {
        foreach (var community in _stored.Memberships.Concat(_stored.Left).Select(membership => (CommunityId?)membership.Community).Append(_records?.Community).OfType<CommunityId>().Distinct())
        {
            if (!await ForgetMentionsAsync(community, cancellationToken))
                return false;
            // Where this turn decides something, its own batch takes them out.
            if (_records is not { HasChanges: true } || _records.Community != community)
                await _store.WriteAsync(Keys.Of(community), [.. _elsewhere.Append(_address).Distinct().Select(address => new RowChange.Discard($"{LastTurn.Kind}/{Keys.HashOf(address)}"))], cancellationToken);
        }
        return true;
    }

    /// <summary>What others were told last, and the buttons they were shown, may hold the name of whoever is forgotten.</summary>
    private async Task<bool> ForgetMentionsAsync(CommunityId community, CancellationToken cancellationToken)
    {
        var records = new CommunityRecords(_store, community);
        var names = new[] { Person.Name, _stored.Name }.Concat((await records.ListAsync<Member>("", cancellationToken)).Where(member => member.Addresses.Contains(_address)).Select(member => member.Name))
            .Where(name => name.Length > 0).Distinct(StringComparer.Ordinal).ToArray();
        bool IsNamedIn(string text) => names.Any(name => text.Contains(name, StringComparison.Ordinal));
        Person Without(Person person) => person with { Offers = [.. person.Offers.Where(offer => !offer.Choices.Any(choice => IsNamedIn(choice.Label)))] };

        foreach (var turn in await records.ListAsync<LastTurn>("", cancellationToken))
        {
            if (IsNamedIn(RecordJson.Write(turn, 1)))
                records.Put(turn with { Replies = [.. turn.Replies.Where(reply => !IsNamedIn(RecordJson.Write(reply, 1)))], Person = Without(turn.Person) });
        }
        try
        {
            if (records.HasChanges)
                await records.WriteAsync(_wakes, cancellationToken);
            foreach (var address in (await records.ListAsync<Member>("", cancellationToken)).SelectMany(member => member.Addresses).Where(address => address != _address))
            {
                if (await _store.GetAsync(Keys.Of(address), Keys.Person, cancellationToken) is { } row && IsNamedIn(row.Value))
                    await _store.WriteAsync(Keys.Of(address), [new RowChange.Replace(Keys.Person, RecordJson.Write(Without(RecordJson.Read<Person>(row.Value, PersonVersion)), PersonVersion), row.ETag)], cancellationToken);
            }
            return true;
        }
        catch (RowConflictException)
        {
            return false;
        }
    }

    private async Task MergeAsync(CancellationToken cancellationToken)
    {
        var row = await _store.GetAsync(_partition, Keys.Person, cancellationToken);
        _personTag = row?.ETag;
        _dialogsTag = (await _store.GetAsync(_partition, DialogsOfTurn.Key, cancellationToken))?.ETag;
        if (row is { } found)
        {
            var theirs = RecordJson.Read<Person>(found.Value, PersonVersion);
            Person = Person with { Offers = [.. theirs.Offers.Where(offer => Person.Offers.All(mine => mine.Id != offer.Id) && _stored.Offers.All(earlier => earlier.Id != offer.Id)), .. Person.Offers] };
            _stored = theirs;
        }
    }
}

/// <summary>The last turn of a person that changed the community: its id, what was said and what was to be saved. The next one takes its place.</summary>
public sealed record LastTurn(string Address, string Id, IReadOnlyList<Spoken> Replies, Person Person, string? Dialogs) : IRecord
{
    /// <inheritdoc/>
    public static string Kind => "turn";

    /// <inheritdoc/>
    public string Key => Address;
}

/// <summary>A store that can make removed bytes unreadable in its files.</summary>
public interface IForgetBytes
{
    /// <summary>Leaves no trace of removed rows in the files.</summary>
    Task ForgetBytesAsync(CancellationToken cancellationToken);
}
