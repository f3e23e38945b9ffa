using System.Reflection;

namespace MentorBot.Sdk.Tests;

/// <summary>
/// What stands in <c>sdk/</c> is a part of the originals' API and nothing else. <c>api/*.txt</c> holds the lines of that API which
/// MentorBot uses, copied from lists of the originals' public members.
/// </summary>
public class The_api_of_a_substitute
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
        var (space, members) = (string.Empty, new List<string>());
        foreach (var line in File.ReadLines(path).Where(line => line.Length > 0))
        {
            if (line.StartsWith("namespace ", StringComparison.Ordinal))
            {
                space = line[10..];
            }
            else if (!line.StartsWith("    ", StringComparison.Ordinal))
            {
                var header = line.Trim();
                types.Add($"{space} {NameIn(header)}", (header, members = []));
            }
            else
            {
                members.AddRange(types.Values.Last().Header.StartsWith("enum ", StringComparison.Ordinal) ? line.Trim().Split(", ") : [line.Trim()]);
            }
        }

        return types;
    }

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
