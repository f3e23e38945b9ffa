using System.Numerics;

namespace MentorBot.Dialogs.Talk.Guarding;

/// <summary>All rules, ready to judge.</summary>
internal sealed class Rulebook
{
    private readonly StepIndex index;
    private readonly Pattern[][] harmless, telling; // by the step they may begin with
    private readonly Rule[] rules; // in order of precedence
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
        this.rules = [.. rules.OrderBy(rule => rule.Category)];
        groups = patterns.Max(pattern => pattern.Group) + 1;
        (general, specific, drill, urgent) = (named("general"), named("specific"), named("drill"), named("now"));
    }

    public Lexicon Lexicon { get; }

    /// <summary>Reads the rules that ship with the bot.</summary>
    /// <exception cref="FormatException">A rule cannot be read; the message says which.</exception>
    public static Rulebook Load() => new RuleReader().Read();

    /// <summary>The rule that decides about a part of a text, or null when none holds.</summary>
    public Rule? Decide(GuardWord[] words)
    {
        var found = Find(words);
        var (isGeneral, isDrill) = (found[general] && !found[specific], found[drill] && !found[urgent]);
        return Array.Find(rules, rule => rule.Holds(found) && !(rule.Category switch
        {
            GuardCategory.Crisis => false, // whoever asks about suicide in general gets the number, too
            GuardCategory.Emergency => isDrill,
            _ => isGeneral,
        }));
    }

    public bool NamesStudent(GuardWord[] words)
    {
        var found = Find(words);
        return Array.Exists(rules, rule => rule.Category is GuardCategory.Student && rule.Holds(found));
    }


    private bool[] Find(GuardWord[] words)
    {
        var marks = new Marks(words, index.Count);
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
