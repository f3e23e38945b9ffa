using System.Reflection;
using MentorBot.Dialogs.Talk;

namespace MentorBot.Tests.Conventions;

/// <summary>A sentence the bot can say, and the method that says it.</summary>
internal sealed record Sentence(string Method, string Text);

/// <summary>Everything the bot can say: every method of every texts interface, with all plausible arguments.</summary>
internal static class Sentences
{
    private const int MostArguments = 2000;

    public static IReadOnlyList<Sentence> Of(ITexts texts) => Of(texts, argument => argument);

    /// <summary>The same with other arguments.</summary>
    public static IReadOnlyList<Sentence> Of(ITexts texts, Func<object?, object?> change) =>
        [.. typeof(ITexts).GetProperties().SelectMany(part => OfPart(part.PropertyType, part.GetValue(texts)!, texts, change)).Distinct()];

    private static IEnumerable<Sentence> OfPart(Type part, object said, ITexts texts, Func<object?, object?> change) =>
        from method in part.GetMethods()
        from arguments in Arguments(method, texts)
        from text in Flat(method.Invoke(said, [.. arguments.Select(change)]))
        where text.Length > 0
        select new Sentence($"{part.Name}.{method.Name}", text);

    private static IEnumerable<object?[]> Arguments(MethodInfo method, ITexts texts)
    {
        var all = new List<object?[]> { Array.Empty<object?>() };
        foreach (var parameter in method.GetParameters())
            all = [.. from already in all from value in Plausible.Values(parameter.ParameterType, parameter.Name!, texts) select (object?[])[.. already, value]];
        Assert.True(all.Count <= MostArguments, $"{method.Name} has too many combinations of arguments: split it.");
        return all;
    }

    private static IEnumerable<string> Flat(object? said) => said switch
    {
        string text => [text],
        IEnumerable<string> several => several,
        IEnumerable<(string Label, string)> labelled => labelled.Select(pair => pair.Label),
        _ => throw new NotSupportedException($"Sentences are strings or lists of them, not {said?.GetType()}."),
    };
}
