using System.Numerics;

namespace MentorBot.Dialogs.Talk.Guarding;

/// <summary>All rules, ready to judge.</summary>
internal sealed class Rulebook
{
    private readonly StepIndex index;
    private readonly Pattern[][] harmless, telling; // by the step they may begin with
    private readonly Rule[][] rules; // by the group of patterns they ask for first

    [ThreadStatic]
    private static Marks? marksOfThread;

    private readonly int groups, general, specific, drill, urgent;

    /// <param name="lexicon">The words the rules know.</param>
    /// <param name="steps">Every step, at its number.</param>
    /// <param name="patterns">Every pattern; those of the group <paramref name="harmlessGroup"/> are taken out of a text first.</param>
    /// <param name="rules">Every rule.</param>
    /// <param name="harmlessGroup">Turns of speech that mean nothing.</param>
    /// <param name="named">The groups that have a name: <c>general</c> (words of a question about a policy) unless <c>specific</c> (words that make it one about somebody);
    /// <c>drill</c> (words of a plan for an emergency) unless <c>now</c>.</param>
    public Rulebook(Lexicon lexicon, IReadOnlyCollection<Step> steps, IReadOnlyCollection<Pattern> patterns, IEnumerable<Rule> rules, int harmlessGroup, Func<string, int> named)
    {
        Lexicon = lexicon;
        index = new StepIndex(lexicon, steps);
        harmless = ByBeginning(patterns.Where(pattern => pattern.Group == harmlessGroup), steps.Count);
        telling = ByBeginning(patterns.Where(pattern => pattern.Group != harmlessGroup), steps.Count);
        groups = patterns.Max(pattern => pattern.Group) + 1;
        var asking = rules.ToLookup(rule => rule.All[0]);
        this.rules = [.. Enumerable.Range(0, groups).Select(group => asking[group].ToArray())];
        (general, specific, drill, urgent) = (named("general"), named("specific"), named("drill"), named("now"));
    }

    public Lexicon Lexicon { get; }

    /// <summary>Reads the rules that ship with the bot.</summary>
    /// <exception cref="FormatException">A rule cannot be read; the message says which.</exception>
    public static Rulebook Load() => new RuleReader().Read();

    /// <summary>The gravest rule that holds for a part of a text, or null when none does.</summary>
    public Rule? Decide(GuardWord[] words)
    {
        var found = Find(words);
        var (isGeneral, isDrill) = (found[general] && !found[specific], found[drill] && !found[urgent]);
        return Holding(found).Where(rule => !(rule.Category switch
        {
            GuardCategory.Crisis => false, // whoever asks about suicide in general gets the number, too
            GuardCategory.Emergency => isDrill,
            _ => isGeneral,
        })).MinBy(rule => rule.Category);
    }

    public bool NamesStudent(GuardWord[] words) => Holding(Find(words)).Any(rule => rule.Category is GuardCategory.Student);

    private IEnumerable<Rule> Holding(bool[] found)
    {
        for (var group = 0; group < found.Length; group++)
        {
            if (!found[group])
                continue;
            foreach (var rule in rules[group])
            {
                if (rule.Holds(found))
                    yield return rule;
            }
        }
    }

    private bool[] Find(GuardWord[] words)
    {
        var marks = marksOfThread ??= new Marks(index.Count); // there is one rulebook
        marks.Begin(words);
        index.Mark(marks);
        var blank = 0UL;
        Search(marks, harmless, _ => true, (_, start, end) => blank |= marks.Inside(start, end));
        marks.Blank(blank);
        var found = new bool[groups];
        Search(marks, telling, pattern => !found[pattern.Group], (pattern, _, _) => found[pattern.Group] = true);
        return found;
    }

    private static void Search(Marks marks, Pattern[][] byBeginning, Func<Pattern, bool> wanted, Action<Pattern, int, int> found)
    {
        foreach (var step in marks.Steps)
        {
            foreach (var pattern in byBeginning[step])
            {
                if (!wanted(pattern) || !pattern.CanMatch(marks))
                    continue;
                for (var places = marks.Starts(step); places is not 0; places &= places - 1)
                {
                    var at = BitOperations.TrailingZeroCount(places);
                    if (pattern.Match(marks, at) is >= 0 and var end)
                        found(pattern, at, end);
                }
            }
        }
    }

    private static Pattern[][] ByBeginning(IEnumerable<Pattern> patterns, int steps)
    {
        var byBeginning = Enumerable.Range(0, steps).Select(_ => new List<Pattern>()).ToArray();
        foreach (var pattern in patterns)
        {
            foreach (var step in pattern.Beginnings)
                byBeginning[step.Id].Add(pattern);
        }
        return [.. byBeginning.Select(list => list.ToArray())];
    }
}
