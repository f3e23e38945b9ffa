using MentorBot.Dialogs.Places;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;
using Microsoft.Bot.Builder;
using NodaTime;

namespace MentorBot.Dialogs.Talk;

/// <summary>The programme clock: windows, cadence, due times, ages. It can be moved in Development; the wall clock cannot.</summary>
public interface IProgrammeClock
{
    /// <summary>The programme's time.</summary>
    Instant Now { get; }
}

/// <summary>Opens what one turn reads and writes.</summary>
public interface IShelf
{
    /// <summary>Opens the book of whoever writes from an address.</summary>
    Task<IBook> OpenAsync(Address address, CancellationToken cancellationToken);
}

/// <summary>What one turn reads and writes: load, decide, write, then send.</summary>
public interface IBook
{
    /// <summary>Who writes; set to remember changes.</summary>
    Person Person { get; set; }

    /// <summary>The dialogs' state, written with the person in one batch.</summary>
    IStorage Dialogs { get; }

    /// <summary>The records of one community. A turn writes to one community only.</summary>
    Task<IRecords> RecordsAsync(CommunityId community, CancellationToken cancellationToken);

    /// <summary>Which community a join code opens.</summary>
    Task<CommunityId?> ByCodeAsync(JoinCode code, CancellationToken cancellationToken);

    /// <summary>Which community a place is linked to.</summary>
    Task<CommunityId?> ByPlaceAsync(Place place, CancellationToken cancellationToken);

    /// <summary>Remembers that the code opens the community and that the places are linked to it.</summary>
    void Index(Community community);

    /// <summary>A place is not linked any more.</summary>
    void Unlink(Place place);

    /// <summary>A join code opens nothing any more.</summary>
    void Unlink(JoinCode code);

    /// <summary>Remembers a code that joins another address to a member.</summary>
    void Offer(LinkCode code, LinkOffer offer);

    /// <summary>Whom a code joins to; null when there is no such code.</summary>
    Task<LinkOffer?> OfferedAsync(LinkCode code, CancellationToken cancellationToken);

    /// <summary>The code has been used: it is gone when the turn has been written.</summary>
    void Spend(LinkCode code);

    /// <summary>Forgets the person: the row, the dialogs' state, here and at their other addresses, and, when the book is written, their bytes.</summary>
    void Forget(IReadOnlyList<Address> elsewhere);

    /// <summary>
    /// Writes the community's rows with the turn's id and replies, then the person with the dialogs' state.
    /// </summary>
    /// <returns>False when somebody else wrote first: nothing of the community was written, the turn runs again.</returns>
    Task<bool> WriteAsync(string turnId, IReadOnlyList<Spoken> replies, CancellationToken cancellationToken);

    /// <summary>The replies of a turn that was written but perhaps not sent; null when it was not written. Restores the person as written.</summary>
    Task<IReadOnlyList<Spoken>?> WrittenAsync(string turnId, CancellationToken cancellationToken);
}

/// <summary>Handles each thing once: the id is claimed, then marked done; a duplicate of either is answered with nothing.</summary>
public interface IOnce
{
    /// <summary>Claims an id. False when somebody has it or had it.</summary>
    Task<bool> ClaimAsync(string id, CancellationToken cancellationToken);

    /// <summary>Marks it done.</summary>
    Task DoneAsync(string id, CancellationToken cancellationToken);
}

/// <summary>One turn at a time for each person, across what writes to them and what they write.</summary>
public interface ILanes
{
    /// <summary>Waits for the person's lane; dispose to leave it.</summary>
    Task<IDisposable> EnterAsync(Address address, CancellationToken cancellationToken);
}

/// <summary>The one outgoing port: replies and deliveries alike, dressed and sent by the channel's one sender.</summary>
public interface IVoice
{
    /// <summary>Says something to a person; within a turn of the same conversation, <paramref name="turn"/> is that turn.</summary>
    Task<Outcome> SayAsync(Address to, Spoken spoken, ITurnContext? turn, CancellationToken cancellationToken);

    /// <summary>Opens the conversation with a person; nothing is visible to them.</summary>
    Task<Outcome> OpenAsync(Address to, CancellationToken cancellationToken);
}

/// <summary>Who may run "setup", and whether a new place may be trusted at once.</summary>
public interface ISetupPolicy
{
    /// <summary>Whether whoever wrote this may make themself the first coordinator; where the place has a community already, only those whom the configuration names.</summary>
    bool MaySetUp(Heard heard, bool placeHasCommunity);

    /// <summary>Whether joiners from a place that is not linked wait for a coordinator's tap by default.</summary>
    bool StrangersWait { get; }
}
