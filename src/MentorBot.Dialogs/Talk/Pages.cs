using System.Globalization;

namespace MentorBot.Dialogs.Talk;

/// <summary>One page of a long list: a card of every channel holds so many lines, and a large programme turns the page.</summary>
/// <param name="Page">From one.</param>
/// <param name="Count">How many pages there are.</param>
public sealed record Pages(int Page, int Count)
{
    /// <summary>Lines on a page.</summary>
    public const int Lines = 50;

    /// <summary>The numbers that may follow such a command.</summary>
    public static IReadOnlyList<string> Numbers { get; } = [.. Enumerable.Range(1, 200).Select(page => page.ToString(CultureInfo.InvariantCulture))];

    /// <summary>The page that was asked for; the first where none was.</summary>
    public static Pages Of(string words, int lines)
    {
        var count = Math.Max(1, (lines + Lines - 1) / Lines);
        return new Pages(int.TryParse(words, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? Math.Clamp(asked, 1, count) : 1, count);
    }

    /// <summary>What stands on it.</summary>
    public IEnumerable<T> On<T>(IEnumerable<T> all) => all.Skip((Page - 1) * Lines).Take(Lines);

    /// <summary>The title, with the number of the page where there are several.</summary>
    public string Title(string title, ITexts texts) => Count == 1 ? title : $"{title} ({texts.Pairing.Page(Page, Count)})";

    /// <summary>On and back.</summary>
    public IReadOnlyList<Choice> Turns(string command, ITexts texts) =>
    [
        .. Page < Count ? [new Choice(texts.Pairing.NextPage, $"{command} {Page + 1}")] : (Choice[])[],
        .. Page > 1 ? [new Choice(texts.Pairing.PreviousPage, $"{command} {Page - 1}")] : (Choice[])[],
    ];
}
