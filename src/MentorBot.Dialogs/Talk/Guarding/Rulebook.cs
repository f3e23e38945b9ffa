namespace MentorBot.Dialogs.Talk.Guarding;

/// <summary>All rules, ready to judge.</summary>
internal sealed class Rulebook
{
    private readonly List<Pattern> patterns = [];
    private readonly List<int> groups = []; // the group that each pattern proves
    private readonly Dictionary<string, List<int>> beginnings = new(StringComparer.Ordinal);
    private readonly List<(string Prefix, int Pattern)> prefixes = [];
    private readonly List<(SpecialWord Special, int Pattern)> specials = [];
    private readonly Dictionary<int, List<Rule>> rulesByFirst = [];
    private int harmless, general, specific;

    public required Lexicon Lexicon { get; init; }

    /// <summary>Reads the rules that ship with the bot.</summary>
    /// <exception cref="FormatException">A line of a rule file cannot be read; the message names file and line.</exception>
    public static Rulebook Load() => new RuleReader().Read();

    /// <summary>Wires up what <see cref="RuleReader"/> has read.</summary>
    public void Wire(IReadOnlyList<(Pattern Pattern, int Group)> all, IEnumerable<Rule> rules, int harmlessGroup, int generalGroup, int specificGroup)
    {
        (harmless, general, specific) = (harmlessGroup, generalGroup, specificGroup);
        foreach (var (pattern, group) in all)
            Index(pattern, group);
        foreach (var rule in rules)
        {
            if (!rulesByFirst.TryGetValue(rule.All[0], out var starting))
                rulesByFirst[rule.All[0]] = starting = [];
            starting.Add(rule);
        }
    }

    public GuardCategory? Judge(GuardWord[] words) => Decide(words)?.Category;

    /// <summary>The rule that decides about a part of a text, or null when none holds.</summary>
    public Rule? Decide(GuardWord[] words)
    {
        var found = Find(WithoutHarmless(words));
        Rule? most = null;
        var isGeneral = found.Contains(general) && !found.Contains(specific);
        foreach (var group in found)
        {
            if (!rulesByFirst.TryGetValue(group, out var rules))
                continue;
            foreach (var rule in rules)
            {
                if ((most is null || rule.Category < most.Category) && !(isGeneral && rule.Category is not (GuardCategory.Crisis or GuardCategory.Emergency)) && rule.Holds(found))
                    most = rule;
            }
        }
        return most;
    }

    public bool NamesStudent(GuardWord[] words)
    {
        var found = Find(WithoutHarmless(words));
        return rulesByFirst.Values.SelectMany(rules => rules).Any(rule => rule.Category is GuardCategory.Student && rule.Holds(found));
    }

    private GuardWord[] WithoutHarmless(GuardWord[] words)
    {
        GuardWord[]? left = null;
        for (var at = 0; at < words.Length; at++)
        {
            foreach (var index in Starting(words[at]))
            {
                if (groups[index] != harmless || patterns[index].Match(words, at, Lexicon) is not (>= 0 and var end))
                    continue;
                left ??= [.. words];
                for (var covered = at; covered < end; covered++)
                {
                    if (!left[covered].IsEdge)
                        left[covered] = GuardWord.Harmless;
                }
            }
        }
        return left ?? words;
    }

    private HashSet<int> Find(GuardWord[] words)
    {
        var found = new HashSet<int>();
        for (var at = 0; at < words.Length; at++)
        {
            foreach (var index in Starting(words[at]))
            {
                if (groups[index] != harmless && !found.Contains(groups[index]) && patterns[index].Match(words, at, Lexicon) >= 0)
                    found.Add(groups[index]);
            }
        }
        return found;
    }

    private IEnumerable<int> Starting(GuardWord word)
    {
        if (beginnings.TryGetValue(word.Text, out var exact))
        {
            foreach (var index in exact)
                yield return index;
        }
        if (word.Near is not null && beginnings.TryGetValue(word.Near, out var near))
        {
            foreach (var index in near)
                yield return index;
        }
        foreach (var (prefix, index) in prefixes)
        {
            if (word.Text.StartsWith(prefix, StringComparison.Ordinal))
                yield return index;
        }
        foreach (var (special, index) in specials)
        {
            if (!word.IsEdge && Lexicon.Fits(special, word))
                yield return index;
        }
    }

    private void Index(Pattern pattern, int group)
    {
        var index = patterns.Count;
        patterns.Add(pattern);
        groups.Add(group);
        foreach (var step in pattern.Beginnings)
        {
            foreach (var word in step.Words.Concat(step.Phrases.Select(phrase => phrase[0])).Distinct())
            {
                if (!beginnings.TryGetValue(word, out var list))
                    beginnings[word] = list = [];
                list.Add(index);
            }
            prefixes.AddRange(step.Prefixes.Select(prefix => (prefix, index)));
            if (step.Special is not SpecialWord.None)
                specials.Add((step.Special, index));
        }
    }
}
