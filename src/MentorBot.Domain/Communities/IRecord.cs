namespace MentorBot.Domain.Communities;

/// <summary>Something a community remembers: one row of its partition.</summary>
public interface IRecord
{
    /// <summary>The first part of the row's key; short, ASCII, one for each type.</summary>
    static abstract string Kind { get; }

    /// <summary>The version of the row's shape. Older rows are read with the defaults of what they lack.</summary>
    static virtual int Version => 1;

    /// <summary>The rest of the row's key; what the record is about, so that writing it twice changes nothing.</summary>
    string Key { get; }
}
