using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using MentorBot.Domain.Knowledge;
using MentorBot.Domain.Knowledge.Answering;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace MentorBot.Knowledge;

/// <summary>Reads the shipped entries: one Markdown file each, YAML front matter, then <c>## en</c> and <c>## es</c>.</summary>
public static class KnowledgeFiles
{
    private static readonly string[] Fields = ["id", "source", "year", "read", "sure", "askLocal", "related", "reviewed"];

    private static readonly IDeserializer Yaml = new DeserializerBuilder()
        .WithNamingConvention(CamelCaseNamingConvention.Instance)
        .Build();

    /// <summary>The vectors of the English entries, made beforehand, in the folder of the encoder.</summary>
    public const string Vectors = "vectors-en.bin";

    /// <summary>Where the shipped entries lie beside the host.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "knowledge");

    /// <summary>The vectors that ship with the entries.</summary>
    public static EncodedLines LoadVectors()
    {
        using var file = File.OpenRead(Path.Combine(Folder, "encoder", Vectors));
        using var buffered = new BufferedStream(file, 1 << 16);
        return EncodedLines.Read(buffered);
    }

    /// <summary>Every entry below the folder, ordered by id.</summary>
    /// <param name="folder">The folder <c>knowledge</c>; files are found in its subfolders.</param>
    /// <exception cref="MalformedKnowledgeException">A file does not keep the form, or two carry the same id.</exception>
    public static IReadOnlyList<Entry> Load(string folder)
    {
        var entries = new SortedDictionary<string, Entry>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var text = File.ReadAllText(file);
            if (!text.StartsWith("---", StringComparison.Ordinal))
                continue; // a read-me of the folder, not an entry
            var entry = Parse(file, text);
            if (!entries.TryAdd(entry.Id, entry))
                throw new MalformedKnowledgeException(file, 1, $"the id {entry.Id} is taken by another file");
        }
        return [.. entries.Values];
    }

    /// <summary>One entry from the text of its file.</summary>
    /// <param name="file">The file's name, for the exception.</param>
    /// <param name="text">The whole file.</param>
    /// <exception cref="MalformedKnowledgeException">The text does not keep the form.</exception>
    public static Entry Parse(string file, string text)
    {
        text = text.ReplaceLineEndings("\n");
        var end = text.IndexOf("\n---\n", StringComparison.Ordinal);
        if (end < 0)
            throw new MalformedKnowledgeException(file, 1, "the front matter has no closing line ---");
        var front = ReadFront(file, text[4..(end + 1)]);
        var firstLine = text.AsSpan(0, end + 5).Count('\n');
        var body = text[(end + 5)..];
        var sections = new Sections(file, firstLine, body, Markdown.Parse(body));
        return new Entry(
            front.Id!, front.Source!, front.Year!, front.Read!, front.Sure, front.AskLocal, front.Related!, front.Reviewed,
            sections.Read("en"), sections.Read("es"));
    }

    private static Front ReadFront(string file, string yaml)
    {
        Front front;
        try
        {
            front = Yaml.Deserialize<Front>(yaml) ?? new Front();
        }
        catch (YamlException problem)
        {
            throw new MalformedKnowledgeException(file, (int)problem.Start.Line + 1, problem.InnerException?.Message ?? problem.Message);
        }
        var lines = yaml.Split('\n');
        foreach (var field in Fields)
        {
            if (!Array.Exists(lines, line => line.StartsWith(field + ":", StringComparison.Ordinal)))
                throw new MalformedKnowledgeException(file, 1, $"the front matter lacks “{field}”");
        }
        if (string.IsNullOrWhiteSpace(front.Id))
            throw new MalformedKnowledgeException(file, 2, "the id is empty");
        if (!DateOnly.TryParseExact(front.Read, "yyyy-MM-dd", out _))
            throw new MalformedKnowledgeException(file, 1 + Array.FindIndex(lines, line => line.StartsWith("read:", StringComparison.Ordinal)) + 1, $"“{front.Read}” is not a date like 2026-09-14");
        front.Source ??= "";
        front.Year = front.Year is null or "none" ? "" : front.Year;
        front.Related ??= [];
        return front;
    }

    private sealed class Front
    {
        public string? Id { get; set; }
        public string? Source { get; set; }
        public string? Year { get; set; }
        public string? Read { get; set; }
        public Certainty Sure { get; set; }
        public bool AskLocal { get; set; }
        public List<string>? Related { get; set; }
        public bool Reviewed { get; set; }
    }

    private sealed class Sections(string file, int firstLine, string body, MarkdownDocument document)
    {
        /// <summary>A heading of the language, the question in bold, the list of variants, the answer.</summary>
        public EntryText Read(string language)
        {
            var heading = document.FirstOrDefault(block => IsHeading(block, language)) ?? throw Malformed(-1, $"there is no section “## {language}”");
            var blocks = document.SkipWhile(block => block != heading).Skip(1).TakeWhile(block => block is not HeadingBlock).ToList();
            if (blocks.ElementAtOrDefault(0) is not { } question || !IsQuestion(question))
                throw Malformed(heading.Line, $"the section {language} does not begin with its question in bold");
            if (blocks.ElementAtOrDefault(1) is not ListBlock list)
                throw Malformed(question.Line, $"in the section {language} the question is not followed by its list of variants");
            if (blocks.Count < 3)
                throw Malformed(list.Line, $"the section {language} lacks its answer");
            return new EntryText(
                Raw(question.Span).Trim('*', ' '),
                [.. list.Cast<ListItemBlock>().Select(Variant)],
                Raw(new SourceSpan(blocks[2].Span.Start, blocks[^1].Span.End)));
        }

        private static bool IsHeading(Block block, string language) =>
            block is HeadingBlock { Level: 2, Inline.FirstChild: LiteralInline literal } && literal.Content.AsSpan().SequenceEqual(language);

        private static bool IsQuestion(Block block) =>
            block is ParagraphBlock { Inline: { FirstChild: EmphasisInline { DelimiterCount: 2 } bold } inline } && inline.LastChild == bold;

        private string Variant(ListItemBlock item) => item is [ParagraphBlock paragraph]
            ? string.Join(' ', Raw(paragraph.Span).Split('\n', StringSplitOptions.TrimEntries))
            : throw Malformed(item.Line, "a variant is one line of text");

        private string Raw(SourceSpan span) => body.Substring(span.Start, span.Length).Trim();

        private MalformedKnowledgeException Malformed(int line, string what) => new(file, firstLine + line + 1, what);
    }
}
