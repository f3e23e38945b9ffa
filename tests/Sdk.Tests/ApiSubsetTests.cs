using System.Reflection;
using System.Text.RegularExpressions;

namespace MentorBot.Sdk.Tests;

/// <summary>
/// What stands in <c>sdk/</c> is a part of the originals' API and nothing else. <c>api/*.txt</c> holds the lines of that API which
/// MentorBot uses, copied from lists of the originals' public members.
/// </summary>
public partial class The_api_of_a_substitute
{
    public static TheoryData<string, string> Substitutes
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (list, assembly) in new[] { ("BotFramework", "MentorBot.Sdk.BotFramework"), ("SlackNet", "MentorBot.Sdk.SlackNet"), ("AzureTables", "MentorBot.Sdk.AzureTables") })
            {
                if (File.Exists(PathOf(list)))
                    data.Add(list, assembly);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Substitutes))]
    public void is_the_part_of_the_originals_that_its_list_names(string list, string assembly)
    {
        var used = Read(PathOf(list));
        List<string> strangers = [];
        List<string> missing = [];
        foreach (var (key, header, members) in ApiText.Of(Assembly.Load(assembly)))
        {
            if (!used.Remove(key, out var type))
            {
                strangers.Add(header);
                continue;
            }

            var (ours, theirs) = (ApiText.Parse(header), ApiText.Parse(type.Header));
            if (ours.Name != theirs.Name || ours.Bases.Except(theirs.Bases).Any())
                strangers.Add($"{header}   instead of   {type.Header}");
            strangers.AddRange(members.Except(type.Members).Select(member => $"{key}: {member}"));
            missing.AddRange(type.Members.Except(members).Select(member => $"{key}: {member}"));
        }

        missing.AddRange(used.Values.Select(type => type.Header));
        Assert.True(strangers.Count == 0, $"Not in the originals, or with another signature:\n{string.Join('\n', strangers)}");
        Assert.True(missing.Count == 0, $"Listed as used, but not there:\n{string.Join('\n', missing)}");
    }

    private static string PathOf(string list) => Path.Combine(Repository.Root, "tests", "Sdk.Tests", "api", $"{list}.txt");

    private static Dictionary<string, (string Header, List<string> Members)> Read(string path)
    {
        var types = new Dictionary<string, (string Header, List<string> Members)>();
        var (space, outer, current) = (string.Empty, string.Empty, string.Empty);
        foreach (var line in File.ReadLines(path).Where(line => line.Length > 0))
        {
            var (text, depth) = (line.Trim(), line.Length - line.TrimStart().Length);
            if (depth == 0)
            {
                space = text["namespace ".Length..];
            }
            else if (depth == 2 || (depth == 4 && Nested().IsMatch(text)))
            {
                current = $"{space} {NameIn(text)}";
                outer = depth == 2 ? current : outer;
                types.Add(current, (text, []));
            }
            else
            {
                var (header, members) = types[depth == 4 ? outer : current];
                members.AddRange(header.StartsWith("enum ", StringComparison.Ordinal) ? text.Split(", ") : [text]);
            }
        }

        return types;
    }

    // Types inside of types stand among the members of the outer one, under their whole name.
    [GeneratedRegex(@"^((static|abstract|sealed) )?(class|enum|interface|struct) \w+\.\w+")]
    private static partial Regex Nested();

    // The name stands before the base types, the constraints or, for a delegate, the parameters.
    private static string NameIn(string header)
    {
        var name = ApiText.Parse(header).Name.Split(" where ")[0].Split('(')[0];
        var depth = 0;
        for (var i = name.Length - 1; i >= 0; i--)
        {
            depth += name[i] switch { '>' => 1, '<' => -1, _ => 0 };
            if (name[i] == ' ' && depth == 0)
                return name[(i + 1)..];
        }

        return name;
    }
}
