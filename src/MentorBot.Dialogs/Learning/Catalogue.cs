using MentorBot.Domain.Learning;
using MentorBot.Domain.Members;
using NodaTime;
using NodaTime.Text;

namespace MentorBot.Dialogs.Learning;

/// <summary>The resources that ship with the bot (<c>knowledge/resources.txt</c>). They are offered where they fit, always with their source.</summary>
public static class Catalogue
{
    /// <summary>Them all, in the order of the file.</summary>
    public static IReadOnlyList<Resource> All { get; } = Load();

    /// <summary>One by its short name.</summary>
    public static Resource? Find(string id) => All.FirstOrDefault(resource => resource.Id == id);

    /// <summary>The one that fits an answer best; null when none does.</summary>
    public static Resource? ForEntry(string entry) => All.FirstOrDefault(resource => resource.Entries.Contains(entry));

    /// <summary>Those that help with a standard.</summary>
    public static IEnumerable<Resource> For(Standard standard) => All.Where(resource => resource.Standards.Contains(standard)).OrderBy(resource => resource.Standards.Count);

    /// <summary>What is coming up, the nearest first, with its day.</summary>
    public static IReadOnlyList<(Resource What, LocalDate On)> Upcoming(LocalDate today) =>
        [.. from resource in All
            let day = resource.NextOn(today)
            where day is not null
            orderby day.Value
            select (resource, day.Value)];

    /// <summary>A title in a language.</summary>
    public static string TitleIn(this Resource resource, Language language) => resource.Titles[language];

    /// <summary>The sentence about it in a language.</summary>
    public static string AboutIn(this Resource resource, Language language) => resource.Abouts[language];

    /// <summary>Reads the catalogue.</summary>
    /// <exception cref="FormatException">A block lacks something or cannot be read; the message says which.</exception>
    public static IReadOnlyList<Resource> Read(string text) =>
        [.. text.ReplaceLineEndings("\n").Split("\n\n").Select(block => block.Split('\n').Where(line => line.Length > 0 && line[0] != '#').ToArray()).Where(lines => lines.Length > 0).Select(Of)];

    private static IReadOnlyList<Resource> Load()
    {
        using var stream = typeof(Catalogue).Assembly.GetManifestResourceStream("resources.txt")!;
        using var reader = new StreamReader(stream);
        return Read(reader.ReadToEnd());
    }

    private static Resource Of(string[] lines)
    {
        var fields = lines.Select(line => line.Split(':', 2, StringSplitOptions.TrimEntries)).ToDictionary(field => field[0], field => field is [_, var value] ? value : throw new FormatException($"This is no field: {field[0]}"), StringComparer.Ordinal);
        string Must(string name) => fields.GetValueOrDefault(name) is { Length: > 0 } value ? value : throw new FormatException($"A resource lacks “{name}”: {string.Join(" / ", lines)}");
        LocalDate DayOf(string value) => LocalDatePattern.Iso.Parse(value) is { Success: true, Value: var day } ? day : throw new FormatException($"This is no day: {value}");
        (string Title, string About) Texts(string language) => Must(language).Split('|', 2, StringSplitOptions.TrimEntries) is [var title, var about] ? (title, about) : throw new FormatException($"A title and a sentence, parted by |: {Must(language)}");
        var (english, spanish) = (Texts("en"), Texts("es"));
        return new Resource(
            Must("id"),
            new Dictionary<Language, string> { [Language.English] = english.Title, [Language.Spanish] = spanish.Title },
            new Dictionary<Language, string> { [Language.English] = english.About, [Language.Spanish] = spanish.About },
            Must("source"),
            Must("year") is "none" ? "" : Must("year"),
            DayOf(Must("read")))
        {
            Standards = [.. Words("standards").Select(Enum.Parse<Standard>)],
            Entries = Words("entries"),
            Day = fields.TryGetValue("day", out var day) ? DayOf(day) : null,
            Month = fields.TryGetValue("month", out var month) ? int.Parse(month, System.Globalization.CultureInfo.InvariantCulture) : null,
        };

        string[] Words(string name) => fields.GetValueOrDefault(name, "").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
    }
}
