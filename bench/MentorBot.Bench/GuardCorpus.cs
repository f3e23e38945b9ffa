using System.Text;
using System.Text.Json.Nodes;
using MentorBot.Dialogs.Talk.Guarding;

namespace MentorBot.Bench;

/// <summary>The sentences the Guard learns from: patterns of ours with alternatives, filled in at random, and plain sentences of ours.</summary>
internal sealed class GuardCorpus
{
    /// <summary>The folder of the older lines: patterns, and sentences by people who knew how the Guard works.</summary>
    private const string Ours = "ours";

    /// <summary>So much more than a line of ours counts one of somebody else's: they are fewer and nearer to what a stranger writes.</summary>
    private const float OfOthers = 4.5f;

    private static readonly string[] BeforeEn = ["hey ", "hi ", "ok so ", "um ", "quick question, ", "hello, ", "so ", "well ", "ugh ", "not sure who to ask but ", "sorry to bother, ", "good morning. "];
    private static readonly string[] BeforeEs = ["oye ", "hola ", "bueno ", "este ", "una pregunta, ", "buenas tardes, ", "pues ", "fijate que ", "oigan ", "no se a quien preguntar pero ", "disculpa, ", "buenos dias. "];
    private static readonly string[] AfterEn = [" thanks", " pls", " what do i do", " lol", " help", " today", " any advice", " thank you!", " ??", "...", " honestly"];
    private static readonly string[] AfterEs = [" gracias", " porfa", " que hago", " jaja", " ayuda", " hoy", " algun consejo", " ??", "...", " la verdad", " diosito"];

    /// <summary>One sentence to learn from.</summary>
    /// <param name="Text">As somebody would write it.</param>
    /// <param name="Category">Null: harmless.</param>
    /// <param name="Group">Sentences of one group came from one pattern and must not be told apart in a cross-validation.</param>
    /// <param name="Weight">How much it counts.</param>
    /// <param name="IsWritten">It stands in a file as it is; otherwise it was filled in or changed.</param>
    /// <param name="Author">Who wrote it: a folder of <c>bench/guard-training</c>, or where else it was taken from.</param>
    public sealed record Example(string Text, GuardCategory? Category, string Group, float Weight, bool IsWritten, string Author = "");

    private readonly Dictionary<string, List<string>> _everyday = new(StringComparer.Ordinal) { ["en"] = [], ["es"] = [] };
    private readonly Random _random = new(7);
    private readonly string[] _names;
    private readonly string[] _surnames = "lopez garcia smith johnson nguyen miller davis brown martinez perez lee kim walker ramirez cruz torres reyes flores morales hill ortiz carter evans parker alvarez patel".Split(' ');

    private GuardCorpus(string names) =>
        _names = [.. File.ReadLines(names).Where(line => line[0] is not '#').SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    /// <param name="root">The repository.</param>
    /// <param name="times">How many sentences are made of one pattern.</param>
    /// <param name="harmless">Files of questions to other bots; every second one is learnt from, the others are for counting false alarms.</param>
    public static List<Example> Read(string root, int times, IEnumerable<string> harmless)
    {
        var corpus = new GuardCorpus(Path.Combine(root, "src/MentorBot.Dialogs/Talk/Guarding/Words/names.txt"));
        var examples = new List<Example>();
        foreach (var file in Directory.GetFiles(Path.Combine(root, "bench/guard-training"), "*.txt", SearchOption.AllDirectories).OrderBy(file => file.Contains("harmless", StringComparison.Ordinal) ? 0 : 1).ThenBy(file => file, StringComparer.Ordinal))
            examples.AddRange(corpus.OfPatterns(file, times));
        foreach (var language in (string[])["en", "es"])
            examples.AddRange(corpus.OfLists(Path.Combine(root, $"tests/MentorBot.Tests/Talk/guard-dev.{language}.jsonl"), language));
        examples.AddRange(OfKnowledge(Path.Combine(root, "knowledge")));
        examples.AddRange(harmless.SelectMany(OfQueries));
        return examples;
    }

    /// <summary>Whether an author is one of the independent writers, who knew only the names of the categories: folders w1, w2 and so on.</summary>
    public static bool IsWriter(string author) => author.Length is 2 && author[0] is 'w';

    /// <summary>The questions of a file that are not learnt from.</summary>
    public static IEnumerable<string> HeldOut(string file) => File.ReadLines(file).Where((_, at) => at % 2 is 1);

    private static IEnumerable<Example> OfQueries(string file) =>
        File.ReadLines(file).Where((_, at) => at % 2 is 0).Select((line, at) => new Example((string)JsonNode.Parse(line)!["text"]!, null, $"everyday.{Path.GetFileName(file)}.{at}", 1.2f, true));

    private IEnumerable<Example> OfPatterns(string file, int times)
    {
        var (author, language, kind) = (Path.GetFileName(Path.GetDirectoryName(file)!), Path.GetFileName(file).Split('.')[0], Path.GetFileName(file).Split('.')[1]);
        GuardCategory? category = kind is "harmless" ? null : Enum.Parse<GuardCategory>(kind, ignoreCase: true);
        foreach (var (pattern, at) in File.ReadLines(file).Select((line, at) => (line.Trim(), at)).Where(line => line.Item1.Length > 0 && line.Item1[0] is not '#'))
        {
            var isPattern = pattern.AsSpan().ContainsAny('{', '[');
            var made = new HashSet<string>(StringComparer.Ordinal);
            for (var i = 0; i < (isPattern ? times * 3 : 1) && made.Count < times; i++)
                made.Add(Filled(pattern));
            if (category is null)
                _everyday[language].AddRange(made);
            var weight = author is Ours ? 1 : OfOthers;
            foreach (var sentence in made)
                yield return new Example(sentence, category, $"{author}.{language}.{kind}.{at}", weight * (isPattern ? 1f : 1.3f), true, author);
            foreach (var sentence in made.Take(isPattern ? Math.Max(1, times / 3) : 1))
                yield return new Example(Changed(sentence, language), category, $"{author}.{language}.{kind}.{at}", weight * 0.7f, false, author);
        }
    }

    private IEnumerable<Example> OfLists(string file, string language)
    {
        foreach (var (line, at) in File.ReadLines(file).Select((line, at) => (JsonNode.Parse(line)!, at)))
        {
            var (text, category) = ((string)line["text"]!, line["category"] is { } written ? Enum.Parse<GuardCategory>((string)written!, ignoreCase: true) : (GuardCategory?)null);
            yield return new Example(text, category, $"{language}.dev.{at}", 8, true);
            if (at % 4 is 0)
                yield return new Example(Changed(text, language), category, $"{language}.dev.{at}", 0.5f, false);
        }
    }

    /// <summary>What the shipped entries ask and say is harmless; those about safety are asked by people who may be in need.</summary>
    private static IEnumerable<Example> OfKnowledge(string folder)
    {
        foreach (var file in Directory.GetFiles(folder, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var id = Path.GetFileNameWithoutExtension(file);
            if (id.Length is not 3 || id.StartsWith('S'))
                continue;
            foreach (var (line, at) in File.ReadLines(file).Select((line, at) => (line, at)))
            {
                if (line.StartsWith("- ", StringComparison.Ordinal) || line.StartsWith("**", StringComparison.Ordinal))
                    yield return new Example(line.Trim('*', '-', ' '), null, $"entry.{id}", 0.5f, true);
            }
        }
    }

    private string Filled(string pattern)
    {
        var filled = new StringBuilder(pattern);
        for (int open; (open = LastIndexOf(filled, '{')) >= 0;)
        {
            var close = filled.ToString().IndexOf('}', open);
            var choices = filled.ToString(open + 1, close - open - 1).Split('|');
            filled.Remove(open, close - open + 1).Insert(open, choices[_random.Next(choices.Length)]);
        }
        var text = filled.ToString();
        for (int at; (at = text.IndexOf("[n]", StringComparison.Ordinal)) >= 0;)
            text = string.Concat(text.AsSpan(0, at), Cased(_names[_random.Next(_names.Length)]), text.AsSpan(at + 3));
        for (int at; (at = text.IndexOf("[l]", StringComparison.Ordinal)) >= 0;)
            text = string.Concat(text.AsSpan(0, at), Cased(_surnames[_random.Next(_surnames.Length)]), text.AsSpan(at + 3));
        return string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Replace(" ,", ",", StringComparison.Ordinal).Replace(" ?", "?", StringComparison.Ordinal);
    }

    /// <summary>The same, said by another thumb: words or a harmless sentence before or after, a slip, a capital, a point.</summary>
    private string Changed(string text, string language)
    {
        var (before, after) = language is "en" ? (BeforeEn, AfterEn) : (BeforeEs, AfterEs);
        if (_random.Next(3) is 0)
            text = before[_random.Next(before.Length)] + text;
        if (_random.Next(3) is 0)
            text += after[_random.Next(after.Length)];
        if (_random.Next(5) is 0 && _everyday[language] is { Count: > 0 } everyday)
            text = _random.Next(2) is 0 ? $"{everyday[_random.Next(everyday.Count)]}. {text}" : $"{text}. {everyday[_random.Next(everyday.Count)]}";
        if (_random.Next(2) is 0)
            text = Slipped(text);
        if (_random.Next(3) is 0)
            text = char.ToUpperInvariant(text[0]) + text[1..] + (char.IsLetter(text[^1]) ? "." : "");
        return text;
    }

    private string Slipped(string text)
    {
        var words = text.Split(' ');
        var at = _random.Next(words.Length);
        var word = words[at];
        if (word.Length < 4)
            return text;
        var letter = _random.Next(1, word.Length - 1);
        words[at] = _random.Next(3) switch
        {
            0 => word.Remove(letter, 1),
            1 => word.Insert(letter, word[letter].ToString()),
            _ => word[..letter] + word[letter + 1] + word[letter] + word[(letter + 2)..],
        };
        return string.Join(' ', words);
    }

    private string Cased(string name) => _random.Next(5) < 3 ? char.ToUpperInvariant(name[0]) + name[1..] : name;

    private static int LastIndexOf(StringBuilder text, char wanted)
    {
        for (var at = text.Length - 1; at >= 0; at--)
        {
            if (text[at] == wanted)
                return at;
        }
        return -1;
    }
}
