using System.Globalization;
using System.Reflection;
using MentorBot.Dialogs.Communities.Settings;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;

namespace MentorBot.Tests.Conventions;

/// <summary>docs/defaults.md says what the code does.</summary>
public sealed class The_defaults
{
    private static readonly IReadOnlyList<IReadOnlyList<string>> Rows = Repository.TableRows(4, "docs", "defaults.md");

    [Fact]
    public void Stand_in_the_document_with_their_sources()
    {
        var settings = Of(new CommunitySettings(), "").OrderBy(setting => setting, StringComparer.Ordinal);

        Assert.Equal(settings, Rows.Where(row => !IsConstant(row)).Select(row => $"{row[0]} = {row[1]}").OrderBy(setting => setting, StringComparer.Ordinal));
        Assert.DoesNotContain(Rows, row => row.Any(string.IsNullOrEmpty));
    }

    [Fact]
    public void Can_be_set_from_the_chat_each_with_words_of_its_own()
    {
        var settable = SettingList.All.Select(setting => setting.Id).ToArray();

        // The cadence has a command of its own, which shows its dates before they hold.
        Assert.Empty(Of(new CommunitySettings(), "").Select(setting => setting[..setting.IndexOf(" = ", StringComparison.Ordinal)]).Where(id => !id.StartsWith("Cadence:", StringComparison.Ordinal)).Except(settable, StringComparer.Ordinal));
        Assert.Equal(settable.Length, settable.Distinct(StringComparer.Ordinal).Count());
        foreach (var texts in TextsIn.Both.Select(texts => texts.Settings))
        {
            Assert.DoesNotContain(settable, id => texts.Label(id) == id || texts.Effect(id) == id);
            Assert.Equal(settable.Length * 2, settable.SelectMany(id => new[] { texts.Label(id), texts.Effect(id) }).Distinct(StringComparer.Ordinal).Count());
        }
    }

    [Fact]
    public void Are_values_that_are_allowed()
    {
        var community = new Community(new CommunityId("local"), JoinCode.New(), Language.English, Plausible.Now);
        Assert.All(SettingList.All, setting => Assert.Equal(community, Assert.IsType<SettingReading.Taken>(setting.Read(community, [], setting.ValueIn(community, []), TextsIn.Both[0])).Community));
    }

    [Fact]
    public void So_do_the_numbers_that_nobody_can_set()
    {
        var constants = Rows.Where(IsConstant).ToArray();

        Assert.NotEmpty(constants);
        foreach (var row in constants)
        {
            var (type, name) = (row[0][..row[0].IndexOf('.', StringComparison.Ordinal)], row[0][(row[0].IndexOf('.', StringComparison.Ordinal) + 1)..]);
            var field = Product.Types.Single(found => found.Name == type && found.IsPublic).GetField(name, BindingFlags.Public | BindingFlags.Static);
            Assert.Equal(row[1], Convert.ToString(field?.GetRawConstantValue(), CultureInfo.InvariantCulture));
        }
    }

    // Settings are nested by ":", as in a configuration; a constant is named "Type.Name".
    private static bool IsConstant(IReadOnlyList<string> row) => row[0].Contains('.', StringComparison.Ordinal);

    private static IEnumerable<string> Of(object settings, string prefix)
    {
        foreach (var property in settings.GetType().GetProperties())
        {
            if (property.SetMethod is null)
                continue;
            var value = property.GetValue(settings);
            foreach (var setting in value is null or bool or int or string ? [$"{prefix}{property.Name} = {Word(value)}"] : Of(value, $"{prefix}{property.Name}:"))
                yield return setting;
        }
    }

    private static string Word(object? value) => value switch
    {
        null => "none",
        true => "on",
        false => "off",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
