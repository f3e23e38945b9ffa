using MentorBot.Domain.Communities;
using MentorBot.Storage;

namespace MentorBot.Clock;

/// <summary>A community that is looked after, turn by turn, until nothing in it is due.</summary>
public sealed class Visit(CommunityId community)
{
    private const int MostLost = 5;
    private readonly Dictionary<string, int> _lost = new(StringComparer.Ordinal);

    /// <summary>Which one.</summary>
    public CommunityId Community { get; } = community;

    /// <summary>The wakes that led here, to be removed when it is over.</summary>
    public Dictionary<string, Row> Wakes { get; } = new(StringComparer.Ordinal);

    /// <summary>Due rows that could not be dealt with: they are tried in the next visit, not for ever in this one.</summary>
    public HashSet<string> Stuck { get; } = new(StringComparer.Ordinal);

    /// <summary>How long the platform wants to be left alone; zero when the next turn can be at once.</summary>
    public TimeSpan Wait { get; private set; }

    /// <summary>Whether it was rung for since its last turn began.</summary>
    public bool Rung { get; set; }

    /// <summary>Whether its last turn left something.</summary>
    public bool HasMore { get; set; }

    /// <summary>Takes note of what a turn could not serve.</summary>
    public void Note(Served served)
    {
        foreach (var key in served.Lost)
        {
            if ((_lost[key] = _lost.GetValueOrDefault(key) + 1) >= MostLost)
                Stuck.Add(key);
        }
        Wait = served.Refused.Count > 0 ? served.Wait : TimeSpan.Zero;
    }
}
