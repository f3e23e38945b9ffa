using System.Reflection;
using System.Text.Json.Serialization;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Members;
using MentorBot.Domain.Pairing;
using MentorBot.Storage;

namespace MentorBot.Tests.Conventions;

/// <summary>docs/what-we-store.md lists every text that the rows can hold. What it does not list cannot be stored.</summary>
public sealed class What_is_stored
{
    private static readonly string[] Sorts = ["own words", "name", "place", "choice", "id", "time", "ours", "state"];

    private static readonly IReadOnlyList<IReadOnlyList<string>> Rows = Repository.TableRows(6, "docs", "what-we-store.md");

    [Fact]
    public void Is_what_the_document_says()
    {
        var stored = Texts().GroupBy(text => text.Field, StringComparer.Ordinal)
            .Select(text => $"{text.Key} in {string.Join(", ", text.Select(found => found.Kind).Distinct().Order(StringComparer.Ordinal))}").Order(StringComparer.Ordinal);

        Assert.Equal(stored, Rows.Select(row => $"{row[0]} in {row[1]}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Has_a_meaning_a_lifetime_and_readers()
    {
        Assert.DoesNotContain(Rows, row => row.Any(string.IsNullOrEmpty));
        Assert.Empty(Rows.Where(row => !Sorts.Contains(row[3])).Select(row => $"{row[0]}: {row[3]}"));
    }

    /// <summary>Privacy by structure: where two people are meant there is no room for anybody's words.</summary>
    [Fact]
    public void Nothing_that_two_people_say_to_each_other()
    {
        var aboutTwo = Stored().Where(found => IsAboutAPair(found.Type)).ToArray();

        Assert.Contains(aboutTwo, found => found.Type == typeof(Pair));
        var texts = aboutTwo.SelectMany(found => PropertiesOf(found.Type)).Where(property => ElementOf(property.PropertyType) == typeof(string)).Select(FieldOf);
        Assert.Empty(texts.Intersect(Rows.Where(row => row[3] is "own words" or "name" or "place").Select(row => row[0]), StringComparer.Ordinal));
    }

    [Fact]
    public void Every_other_row_is_named_too()
    {
        var document = Repository.Read("docs", "what-we-store.md");
        var names = typeof(Keys).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.FieldType == typeof(string)).Select(field => (string)field.GetRawConstantValue()!);

        Assert.All(names.Append(DialogsOfTurn.Key).Concat(Product.Records.Select(Product.KindOf)), name => Assert.Contains($"`{name.TrimEnd('/')}`", document, StringComparison.Ordinal));
    }

    private sealed record Text(string Field, string Kind);

    private static IEnumerable<Text> Texts() =>
        from found in Stored()
        from property in PropertiesOf(found.Type)
        where ElementOf(property.PropertyType) == typeof(string)
        select new Text(FieldOf(property), found.Kind);

    /// <summary>Every type of which values are written down, with the kind of row.</summary>
    private static IReadOnlyCollection<(string Kind, Type Type)> Stored()
    {
        var drafts = Product.Dialogs.GetTypes().Where(type => type.BaseType is { IsGenericType: true } parent && parent.GetGenericTypeDefinition() == typeof(Interview<>)).Select(type => type.BaseType!.GenericTypeArguments[0]).ToArray();
        var found = new HashSet<(string, Type)>();
        foreach (var record in Product.Records)
            Follow(Product.KindOf(record), record, found);
        Follow(Keys.Person, typeof(Person), found);
        // The state of open dialogs lies in its own row, and until the next turn in the last turn's.
        foreach (var kind in new[] { DialogsOfTurn.Key, LastTurn.Kind })
        {
            foreach (var draft in drafts.Append(typeof(AskedStep)))
                Follow(kind, draft, found);
        }
        return found;
    }

    private static void Follow(string kind, Type type, HashSet<(string, Type)> found)
    {
        type = ElementOf(type);
        if (!Product.Assemblies.Contains(type.Assembly) || type.IsEnum || RecordJson.Options.Converters.Any(converter => converter.CanConvert(type)) || !found.Add((kind, type)))
            return;
        foreach (var property in PropertiesOf(type))
            Follow(kind, property.PropertyType, found);
        foreach (var derived in type.GetCustomAttributes<JsonDerivedTypeAttribute>())
            Follow(kind, derived.DerivedType, found);
    }

    // What is computed from the rest is not stored.
    private static IEnumerable<PropertyInfo> PropertiesOf(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.SetMethod is not null && property.GetCustomAttribute<JsonIgnoreAttribute>() is null);

    private static Type ElementOf(Type type) =>
        Nullable.GetUnderlyingType(type) is { } underlying ? underlying
        : type is { IsGenericType: true } && type.GetGenericTypeDefinition().Namespace == "System.Collections.Generic" ? ElementOf(type.GenericTypeArguments[^1])
        : type;

    private static string FieldOf(PropertyInfo property) => $"{(property.DeclaringType!.DeclaringType is { } outer ? $"{outer.Name}." : "")}{property.DeclaringType.Name}.{property.Name}";

    private static bool IsAboutAPair(Type type) =>
        PropertiesOf(type).Any(property => ElementOf(property.PropertyType) == typeof(PairId) && type != typeof(Member))
        || PropertiesOf(type).Count(property => property.PropertyType == typeof(MemberId)) > 1;
}
