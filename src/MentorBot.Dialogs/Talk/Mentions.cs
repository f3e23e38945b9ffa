using MentorBot.Dialogs.Talk.Reading;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;

namespace MentorBot.Dialogs.Talk;

/// <summary>Who is meant: a mention of the platform or an exact id decides; else the longest name that fits; several: a card to choose; none: the nearest.</summary>
public static class Mentions
{
    /// <summary>The people a command names; null when that was not clear, then it has been said.</summary>
    public static async Task<IReadOnlyList<Member>?> ReadAsync(Turn turn, CommandSyntax syntax, string words, CancellationToken cancellationToken)
    {
        if (syntax.People == 0 || (syntax.Arguments == Arguments.PerhapsPeople && words.Length == 0))
            return [];
        // Who joined first stands first where a name means several.
        Member[] members = [.. (await turn.Records.MembersAsync(cancellationToken)).OrderBy(member => member.JoinedAt)];
        if (turn.Heard.Mentions.Count == syntax.People)
        {
            var meant = turn.Heard.Mentions.Select(address => members.FirstOrDefault(member => member.Addresses.Contains(address))).OfType<Member>().ToArray();
            if (meant.Length == syntax.People)
                return meant;
        }

        var people = new List<Member>();
        var named = members.Select(member => (member.Id.Value, member.Name)).ToArray();
        foreach (var mention in Written(words, named))
        {
            switch (mention)
            {
                case MentionReading.Found found when members.FirstOrDefault(member => member.Id.Value == found.Id) is { } member:
                    people.Add(member);
                    break;
                case MentionReading.Found:
                    turn.Say(turn.Texts.Talk.OldButton);
                    return null;
                case MentionReading.Ambiguous several:
                    turn.Say(turn.Texts.Talk.WhichOne(several.Written), Card.Of("").With(
                        [.. several.Ids.Select(id => new Choice(LabelOf(members.First(member => member.Id.Value == id)), $"{syntax.Name} {Instead(words, several, id)}"))]));
                    return null;
                case MentionReading.Unknown unknown:
                    var nearest = members.FirstOrDefault(member => member.Id.Value == unknown.NearestId);
                    turn.Say(turn.Texts.Talk.NobodyCalled(unknown.Written), nearest is null ? null
                        : Card.Of("").With(new Choice(nearest.Name, $"{syntax.Name} {Instead(words, unknown, nearest.Id.Value)}")));
                    return null;
            }
        }
        if (people.Count == syntax.People)
            return people;
        turn.Say(turn.Texts.Talk.NameSomebody(syntax.UsageIn(turn.Language)));
        return null;

        static string LabelOf(Member member) => member.Worksite.Length > 0 ? $"{member.Name}, {member.Worksite}" : member.Name;
        static string Instead(string words, MentionReading mention, string id) => $"{words[..mention.Start]}{People.Mark}{id}{words[(mention.Start + mention.Length)..]}";
    }

    /// <summary>The mentions in order: exact ids as buttons write them, and names between those.</summary>
    private static IEnumerable<MentionReading> Written(string words, (string Id, string Name)[] named)
    {
        for (var at = 0; at < words.Length;)
        {
            var mark = words.IndexOf(People.Mark, at, StringComparison.Ordinal);
            var until = mark < 0 ? words.Length : mark;
            foreach (var mention in NameReader.FindMentions(words[at..until], named))
                yield return mention with { Start = at + mention.Start };
            if (mark < 0)
                yield break;
            var end = words.IndexOf(' ', mark) is var blank and >= 0 ? blank : words.Length;
            yield return new MentionReading.Found(mark, end - mark, words[mark..end], words[(mark + People.Mark.Length)..end]);
            at = end;
        }
    }
}
