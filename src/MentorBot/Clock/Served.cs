namespace MentorBot.Clock;

/// <summary>What could not be served this time, by the keys of the due rows.</summary>
public sealed class Served
{
    /// <summary>The platform does not let them through yet.</summary>
    public HashSet<string> Refused { get; } = new(StringComparer.Ordinal);

    /// <summary>How long to wait for the first of those.</summary>
    public TimeSpan Wait { get; private set; } = TimeSpan.MaxValue;

    /// <summary>Somebody else wrote first.</summary>
    public HashSet<string> Lost { get; } = new(StringComparer.Ordinal);

    /// <summary>They could not be read, or a rule failed.</summary>
    public HashSet<string> Failed { get; } = new(StringComparer.Ordinal);

    /// <summary>Notes a refusal.</summary>
    public void Refuse(string key, TimeSpan wait)
    {
        Refused.Add(key);
        Wait = wait < Wait ? wait : Wait;
    }

    /// <summary>Adds what another call could not serve.</summary>
    public void Add(Served other)
    {
        foreach (var key in other.Refused)
            Refuse(key, other.Wait);
        Lost.UnionWith(other.Lost);
        Failed.UnionWith(other.Failed);
    }
}
