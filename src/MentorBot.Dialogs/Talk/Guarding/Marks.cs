using System.Numerics;

namespace MentorBot.Dialogs.Talk.Guarding;

/// <summary>A part of a text, at most <see cref="Longest"/> words, and at which places each step fits: one bit for each place.</summary>
/// <remarks>Made once per thread and used again: a text touches a few hundred of some thousand steps.</remarks>
/// <param name="steps">How many steps there are.</param>
internal sealed class Marks(int steps)
{
    /// <summary>A part has no more words than a mask has bits.</summary>
    public const int Longest = 64;

    private readonly ulong[] single = new ulong[steps];
    private readonly List<(int Step, int At, int Length)> phrases = [];
    private readonly ulong[] starts = new ulong[steps];
    private GuardWord[] words = [];

    public GuardWord[] Words => words;

    /// <summary>The steps that fit somewhere, each once.</summary>
    public List<int> Steps { get; } = [];

    /// <summary>Forgets the last part and begins with this one.</summary>
    public void Begin(GuardWord[] part)
    {
        foreach (var step in Steps)
            (starts[step], single[step]) = (0, 0);
        Steps.Clear();
        phrases.Clear();
        words = part;
    }

    /// <summary>The places where the step fits.</summary>
    public ulong Starts(int step) => starts[step];

    public void Add(int[] fitting, int at, int length)
    {
        foreach (var step in fitting)
            Add(step, at, length);
    }

    public void Add(int step, int at, int length)
    {
        if (starts[step] is 0)
            Steps.Add(step);
        starts[step] |= 1UL << at;
        if (length is 1)
            single[step] |= 1UL << at;
        else
            phrases.Add((step, at, length));
    }

    /// <summary>Whether the words of the phrase stand from <paramref name="at"/> on.</summary>
    public bool Stands(string[] phrase, int at)
    {
        if (at + phrase.Length > words.Length)
            return false;
        for (var index = 0; index < phrase.Length; index++)
        {
            if (words[at + index].Text != phrase[index] && words[at + index].Near != phrase[index])
                return false;
        }
        return true;
    }

    /// <summary>The places behind the step when it stands at <paramref name="at"/>, one bit each; there are several when a phrase begins with a word that fits too.</summary>
    public ulong Behind(int step, int at)
    {
        var behind = (single[step] >> at & 1) is 1 ? Bit(at + 1) : 0;
        if (phrases.Count is 0)
            return behind;
        foreach (var phrase in phrases)
        {
            if (phrase.Step == step && phrase.At == at)
                behind |= Bit(at + phrase.Length);
        }
        return behind;
    }

    /// <summary>Up to <paramref name="gap"/> words on, within the sentence: the places that can be reached from <paramref name="at"/>.</summary>
    public ulong Reach(int at, int gap)
    {
        var reach = 0UL;
        for (var place = at; place <= at + gap && place <= words.Length; place++)
        {
            reach |= Bit(place);
            if (place < words.Length && words[place].IsEdge)
                break;
        }
        return reach;
    }

    /// <summary>Takes the words at these places out.</summary>
    public void Blank(ulong places)
    {
        if (places is 0)
            return;
        foreach (var step in Steps)
        {
            starts[step] &= ~places;
            single[step] &= ~places;
        }
        phrases.RemoveAll(phrase => (places & Run(phrase.At, phrase.At + phrase.Length)) is not 0);
        foreach (var step in Steps)
        {
            if (starts[step] != single[step])
                starts[step] = phrases.Where(phrase => phrase.Step == step).Aggregate(single[step], (all, phrase) => all | Bit(phrase.At));
        }
    }

    /// <summary>The places from <paramref name="start"/> up to, not including, <paramref name="end"/>, without the edges of sentences.</summary>
    public ulong Inside(int start, int end)
    {
        var run = Run(start, end);
        for (var rest = run; rest is not 0; rest &= rest - 1)
        {
            if (words[BitOperations.TrailingZeroCount(rest)].IsEdge)
                run &= ~Bit(BitOperations.TrailingZeroCount(rest));
        }
        return run;
    }

    private static ulong Run(int start, int end) => (end >= Longest ? ulong.MaxValue : Bit(end) - 1) & ~(Bit(start) - 1);

    /// <summary>The place behind the last word has no bit where the part is full; nothing stands there.</summary>
    private static ulong Bit(int at) => at >= Longest ? 0 : 1UL << at;
}
