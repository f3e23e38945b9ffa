using System.Text.RegularExpressions;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Members;

namespace MentorBot.Tests.Conventions;

public sealed class Every_command
{
    // The outside contract (commands by who may): what is written there is relied on from outside.
    private static readonly string[] ForEveryone =
        ["help", "join", "me", "edit", "checkin", "pause until", "resume", "pair end", "pair new", "language", "ask", "link", "community", "mydata", "forget me", "leave", "report problem",
         "path", "compass", "credential", "events", "digest", "group start", "group join", "group next", "group agenda", "group rotate", "group close",
         "group here", // in a channel of the group's own
         "group file", // what the channel's messages name, since a button belongs to one person
         "too much right now", // its button carries the same words
         "profile", // "finish my profile": a suggestion's button, but it may be typed
         "pair meet"]; // a time and place, agreed through the bot

    private static readonly string[] ForCoordinators =
        ["setup", "desk", "people", "person", "approve", "decline", "match preview", "match keep", "match forbid", "match without", "match confirm", "pair", "waiting", "checkins", "overdue", "deliveries",
         "nudge", "calendar", "cadence", "settings", "simulate", "questions", "answer", "gaps", "kb add", "kb edit", "kb retire", "kb list", "kb review", "announce", "report", "export", "import",
         "invite", "roles", "audit", "handover", "season", "plan new", "plan check"];

    private static IEnumerable<CommandSyntax> Typed => Product.Commands.All.Where(command => !command.ForButtons);

    [Fact]
    public void Is_explained_in_both_languages_in_words_of_its_own()
    {
        foreach (var texts in TextsIn.Both)
        {
            var shared = Typed.GroupBy(command => command.Help(texts), StringComparer.Ordinal).Where(same => same.Count() > 1 || same.Key.Length == 0);
            Assert.Empty(shared.Select(same => $"“{same.Key}” explains {string.Join(", ", same.Select(command => command.Name))}"));
        }
        Assert.Empty(Typed.Where(command => command.Help(TextsIn.Both[0]) == command.Help(TextsIn.Both[1])).Select(command => command.Name));
    }

    [Fact]
    public void Has_names_that_no_other_command_shares()
    {
        var names = Product.Commands.All.SelectMany(command => new[] { Fold.Of(command.Name), Fold.Of(command.Spanish) }).ToArray();

        Assert.Empty(names.GroupBy(name => name, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => same.Key));
        Assert.DoesNotContain("", names);
    }

    [Fact]
    public void Is_understood_by_both_of_its_names()
    {
        foreach (var command in Typed)
        {
            foreach (var name in new[] { command.Name, command.Spanish })
                Assert.Equal(command, Assert.IsType<Parsed.Call>(Product.Commands.Parse($"{name} {Example(command)}", fromButton: false)).Syntax);
        }
        foreach (var command in Product.Commands.All.Where(command => command.ForButtons))
        {
            Assert.Equal(command, Assert.IsType<Parsed.Call>(Product.Commands.Parse($"{command.Name} {Example(command)}", fromButton: true)).Syntax);
            Assert.False(Product.Commands.Parse($"{command.Name} {Example(command)}", fromButton: false) is Parsed.Call call && call.Syntax == command, $"{command.Name} can be typed.");
        }
    }

    [Fact]
    public void Shows_what_must_follow_it() =>
        Assert.Empty(Typed.Where(command => command.Arguments is Arguments.People or Arguments.Words or Arguments.NumberAndWords && command.Shape.Length == 0).Select(command => command.Name));

    [Fact]
    public void Names_as_many_people_as_its_usage() =>
        Assert.Empty(Typed.Where(command => command.Shape.Count(c => c == '@') != command.People).Select(command => command.UsageIn(Language.English)));

    [Fact]
    public void Is_named_in_a_sentence_by_its_word_in_that_language()
    {
        var said = new Regex(@"\b(?:type|escribe|escriben|así|pon)\b:? (?<words>[\w ]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));
        var wrong = new List<string>();
        foreach (var language in Enum.GetValues<Language>())
        {
            foreach (var sentence in Sentences.Of(TextsIn.Of(language)))
            {
                foreach (var words in said.Matches(sentence.Text).Select(match => Fold.Of(match.Groups["words"].Value)))
                {
                    bool Begins(CommandSyntax command, string name) => !command.ForButtons && $"{words} ".StartsWith($"{Fold.Of(name)} ", StringComparison.Ordinal);
                    var other = language == Language.Spanish ? Language.English : Language.Spanish;
                    if (Product.Commands.All.Any(command => Begins(command, command.NameIn(other))) && !Product.Commands.All.Any(command => Begins(command, command.NameIn(language))))
                        wrong.Add($"{sentence.Method}: {sentence.Text}");
                }
            }
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void Is_spelled_as_the_contract_spells_it()
    {
        Assert.Empty(Typed.Select(command => command.Name).Except([.. ForEveryone, .. ForCoordinators], StringComparer.Ordinal));
        // Who may run "setup" is decided by its own policy: before it ran there is no coordinator.
        Assert.Empty(Typed.Where(command => command.Who is Who.Coordinator or Who.Counts or Who.Helper != ForCoordinators.Contains(command.Name) && command.Name != "setup").Select(command => command.Name));
    }

    [Fact]
    public void Is_run_only_by_whom_it_is_for()
    {
        var member = Plausible.Mentee with { State = MemberState.Active };
        Assert.Equal((true, false, false), (Permission.May(null, Who.Anyone), Permission.May(null, Who.Member), Permission.May(null, Who.Coordinator)));
        Assert.Equal((true, false), (member.May(Who.Member), member.May(Who.Coordinator)));
        Assert.True((member with { Roles = Roles.Backup }).May(Who.Coordinator));
        Assert.Equal((true, false), ((member with { Roles = Roles.Volunteer }).May(Who.Helper), (member with { Roles = Roles.Volunteer }).May(Who.Coordinator)));
        Assert.Equal((false, true), (member.May(Who.Helper), (member with { Roles = Roles.Coordinator }).May(Who.Helper)));
        Assert.False((member with { Roles = Roles.Coordinator, State = MemberState.Left }).May(Who.Coordinator));
    }

    private static string Example(CommandSyntax command) => command.Arguments switch
    {
        Arguments.People or Arguments.PerhapsPeople => "@Ana @Grace",
        Arguments.Words => "words",
        Arguments.NumberAndWords => "3 words",
        _ => "",
    };
}
