using NodaTime;

namespace MentorBot.Domain.Communities;

/// <summary>
/// The records of one community as one decision sees them: what was read is remembered with its ETag, what is put waits and is
/// written in one transaction. If anybody wrote in between, nothing is written and the decision is made anew.
/// </summary>
public interface IRecords
{
    /// <summary>Whose records these are. There is no way from here to another community's.</summary>
    CommunityId Community { get; }

    /// <summary>Reads one record as this decision has it; null when there is none.</summary>
    ValueTask<T?> FindAsync<T>(string key, CancellationToken cancellationToken) where T : class, IRecord;

    /// <summary>Reads the records whose key begins with <paramref name="prefix"/>, in key order.</summary>
    ValueTask<IReadOnlyList<T>> ListAsync<T>(string prefix, CancellationToken cancellationToken) where T : class, IRecord;

    /// <summary>Remembers a record; written when the decision is.</summary>
    void Put<T>(T record) where T : class, IRecord;

    /// <summary>Forgets a record; gone when the decision is written.</summary>
    void Remove<T>(T record) where T : class, IRecord;

    /// <summary>
    /// Asks the clock to look at <paramref name="subject"/> at <paramref name="when"/>. Looking once too often is harmless.
    /// </summary>
    void LookAt(Subject subject, Instant when);
}
