using System.Reflection;

namespace MentorBot.Dialogs.Talk.Guarding;

/// <summary>
/// Reads the rule files. A line is one rule: patterns joined by <c>&amp;</c> must all be in a sentence (before one, <c>!</c> says "must not"); where commas part patterns, one of them is enough.
/// </summary>
/// <remarks>
/// In a pattern: <c>a/b</c> either word; <c>let_go</c> a phrase where a word could stand; <c>hit+</c> an English word in all its forms; <c>pegar^</c> a Spanish verb in all its forms; <c>medic*</c> words that begin so; <c>word?</c> may be missing;
/// <c>~</c> up to three words of any kind (<c>~6</c> up to six); <c>@kid</c> a word or phrase of that list in <c>lists.txt</c>; <c>$patterns</c> a group of patterns of that name there;
/// <c>%Name</c>, <c>%Capital</c>, <c>%Any</c> a first name, a capitalised word, any word; <c>&lt;</c> and <c>&gt;</c> the ends of a sentence. A line that begins with <c>#</c> is a remark.
/// All words are folded: no accents, no capitals, "im" is written "i am".
/// </remarks>
internal sealed class RuleReader
{
    private readonly Dictionary<string, Step> lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> groupsByName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Step> steps = new(StringComparer.Ordinal);
    private readonly List<Pattern> patterns = [];
    private readonly Dictionary<string, int> groups = new(StringComparer.Ordinal);
    private readonly List<Rule> rules = [];
    private readonly Lexicon lexicon = new(
        Words("names").ToHashSet(StringComparer.Ordinal),
        Words("names-that-are-words").ToHashSet(StringComparer.Ordinal),
        Words("not-names").ToHashSet(StringComparer.Ordinal),
        Words("not-slips").ToHashSet(StringComparer.Ordinal),
        Lines("spellings").Select(line => line.Split('=', StringSplitOptions.TrimEntries)).ToDictionary(pair => pair[0], pair => pair[1].Split(' '), StringComparer.Ordinal));

    public Rulebook Read()
    {
        foreach (var word in Words("often-misspelled").Distinct(StringComparer.Ordinal))
            lexicon.LearnWithSlips(word);
        foreach (var line in Lines("lists").OrderBy(line => line[0] is '$')) // groups may use any list
            Named(line);
        foreach (var category in Enum.GetValues<GuardCategory>())
        {
            foreach (var line in Lines(category.ToString().ToLowerInvariant()))
                AddRule(category, line);
        }
        foreach (var line in Lines("harmless"))
            AddTo(Group("harmless"), line);
        return new Rulebook(lexicon, steps.Values, patterns, rules, Group("harmless"), name => groupsByName[name]);
    }

    private void Named(string line)
    {
        var (name, members) = (line[1..line.IndexOf('=', StringComparison.Ordinal)].Trim(), line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..]);
        if (line[0] is '$')
        {
            if (!groupsByName.TryGetValue(name, out var group))
                groupsByName[name] = group = Group("$" + name);
            AddTo(group, members);
            return;
        }
        if (!lists.TryGetValue(name, out var list))
            lists[name] = list = new Step(-1);
        foreach (var member in members.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            AddMember(list, member);
    }

    private void AddMember(Step list, string member)
    {
        var words = member.Split(' ');
        if (words.Length is 1)
        {
            AddWord(list, member);
            return;
        }
        var firsts = new Step(-1);
        AddWord(firsts, words[0]);
        foreach (var first in firsts.Words)
        {
            string[] phrase = [first, .. words[1..]];
            list.Phrases.Add(phrase);
            Array.ForEach(phrase, lexicon.Learn);
        }
    }

    private void AddRule(GuardCategory category, string line)
    {
        var operands = line.Split('&', StringSplitOptions.TrimEntries);
        int[] all = [.. operands.Where(operand => operand[0] is not '!').Select(Operand)];
        int[] none = [.. operands.Where(operand => operand[0] is '!').SelectMany(operand => operand[1..].Split(',', StringSplitOptions.TrimEntries)).Select(Operand)];
        rules.Add(new Rule(category, all, none, line));
    }

    private int Operand(string operand)
    {
        if (operand[0] is '$')
            return groupsByName.TryGetValue(operand[1..], out var named) ? named : throw new FormatException($"No patterns are called {operand}.");
        if (groups.TryGetValue(operand, out var known))
            return known;
        var group = Group(operand);
        AddTo(group, operand);
        return group;
    }

    private int Group(string name)
    {
        if (!groups.TryGetValue(name, out var group))
            groups[name] = group = groups.Count;
        return group;
    }

    private void AddTo(int group, string alternatives)
    {
        foreach (var pattern in alternatives.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            patterns.Add(new Pattern([.. pattern.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(ToStep)], group));
    }

    private Step ToStep(string written)
    {
        if (steps.TryGetValue(written, out var known))
            return known;
        var step = steps[written] = new Step(steps.Count) { IsOptional = written.Length > 1 && written[^1] is '?' };
        var text = step.IsOptional ? written[..^1] : written;
        if (text[0] is '~')
            step.Gap = text.Length is 1 ? 3 : int.Parse(text[1..], System.Globalization.CultureInfo.InvariantCulture);
        else if (text[0] is '%')
            step.Special = Enum.Parse<SpecialWord>(text[1..]);
        else
            Array.ForEach(text.Split('/'), word => AddWord(step, word));
        return step;
    }

    private void AddWord(Step step, string word)
    {
        IEnumerable<string> forms = [];
        if (word[0] is '@')
        {
            var list = lists.TryGetValue(word[1..], out var named) ? named : throw new FormatException($"No words are called {word}.");
            step.Words.UnionWith(list.Words);
            step.Prefixes.AddRange(list.Prefixes);
            step.Phrases.AddRange(list.Phrases);
            return;
        }
        if (word.Contains('_', StringComparison.Ordinal))
        {
            AddMember(step, word.Replace('_', ' '));
            return;
        }
        if (word[^1] is '*' && word.Length > 1)
        {
            step.Prefixes.Add(word[..^1]);
            return;
        }
        forms = word[^1] switch { '+' => Inflection.English(word[..^1]), '^' => Inflection.Spanish(word[..^1]), _ => [word] };
        foreach (var form in forms)
        {
            step.Words.Add(form);
            lexicon.Learn(form);
        }
    }

    private static IEnumerable<string> Words(string file) => Lines(file).SelectMany(line => line.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries));

    private static IEnumerable<string> Lines(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Guarding/{file}.txt") ?? throw new FormatException($"There is no rule file {file}.txt.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Trim() is { Length: > 0 } rule && rule[0] is not '#')
                yield return rule;
        }
    }
}
