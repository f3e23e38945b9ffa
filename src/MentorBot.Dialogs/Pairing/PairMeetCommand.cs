using System.Globalization;
using MentorBot.Dialogs.Groups;
using MentorBot.Dialogs.Members;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Groups;
using MentorBot.Domain.Members;
using MentorBot.Domain.Pairing;
using NodaTime;

namespace MentorBot.Dialogs.Pairing;

/// <summary>Agrees with the partner on a time and place to meet, wherever each of the two writes.</summary>
public sealed class PairMeetCommand : ICommand, IHaveSyntax
{
    private const string At = "at";
    private const string Take = "take";
    private const string Yes = "yes";
    private const int Proposals = 3;

    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("pair meet", "acordar cita", Arguments.PerhapsWords, Who.Member, texts => texts.Dates.Help);

    /// <summary>The choice that begins it.</summary>
    internal static Choice Begin(PairId id, string label) => new(label, $"{Syntax.Name} {id}");

    /// <summary>The choice that agrees.</summary>
    internal static Choice Agree(PairId id, int number, ITexts texts) => new(texts.Talk.Yes, $"{Syntax.Name} {id} {Yes} {number.ToString(CultureInfo.InvariantCulture)}") { Words = ["yes", "si", "ok"] };

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var turn = call.Turn;
        var mine = (await turn.Records.PairsOfAsync(turn.Me, cancellationToken)).Where(pair => pair.State is PairState.Active or PairState.Introducing).ToArray();
        if (mine.Length == 0)
        {
            turn.Say(turn.Texts.Pairing.NoPair);
            return;
        }
        var named = mine.FirstOrDefault(pair => call.Split is [var id, ..] && pair.Id.Value == id);
        if ((named ?? (mine is [var only] ? only : null)) is not { } chosen)
        {
            var choices = new List<Choice>();
            foreach (var pair in mine)
                choices.Add(Begin(pair.Id, (await OtherAsync(turn, pair, cancellationToken)).Name));
            turn.Ask(turn.Texts.Pairing.WhichPair, Card.Of("").With([.. choices, new Choice(turn.Texts.Talk.Cancel, KeepCommand.Syntax.Name)]));
            return;
        }
        switch (named is null ? [chosen.Id.Value, .. call.Split] : call.Split)
        {
            case [_]:
                await AskAsync(turn, chosen, cancellationToken);
                break;
            case [_, At, var seconds] when long.TryParse(seconds, CultureInfo.InvariantCulture, out var at):
                await ProposeAsync(call, chosen, Instant.FromUnixTimeSeconds(at), cancellationToken);
                break;
            case [_, Take]:
                await ProposeAsync(call, chosen, WhenReader.Read(call.Fields.GetValueOrDefault("day", ""), call.Fields.GetValueOrDefault("time", ""), turn.Me, turn.Now), cancellationToken);
                break;
            case [_, Yes, var number] when int.TryParse(number, CultureInfo.InvariantCulture, out var which):
                await AgreeAsync(turn, chosen, which, cancellationToken);
                break;
            case [_, .. var words]:
                await ProposeAsync(call, chosen, WhenReader.Read(string.Join(' ', words), turn.Me, turn.Now), cancellationToken);
                break;
        }
    }

    /// <summary>A pair's date in the words and the time zone of whoever reads it.</summary>
    internal static string Words(PairDate date, Member reader, Member mentor, Member mentee)
    {
        var texts = TextsIn.Of(reader.Language);
        return texts.Dates.Date(GroupWords.When(reader, date.At, texts.Groups), date.Kind, date.Site switch { MeetingSite.Mentors => mentor.Worksite, MeetingSite.Mentees => mentee.Worksite, _ => "" });
    }

    private static async Task AskAsync(Turn turn, Pair pair, CancellationToken cancellationToken)
    {
        var (texts, other) = (turn.Texts.Dates, await OtherAsync(turn, pair, cancellationToken));
        var (kind, site) = Usual(pair, turn.Me, other);
        var sites = new List<Option> { new(texts.NoSite, nameof(MeetingSite.None)) };
        var (mentor, mentee) = turn.Me.Id == pair.Mentor ? (turn.Me, other) : (other, turn.Me);
        if (mentee.Worksite.Length > 0 && !string.Equals(mentee.Worksite, mentor.Worksite, StringComparison.Ordinal))
            sites.Insert(0, new(mentee.Worksite, nameof(MeetingSite.Mentees)));
        if (mentor.Worksite.Length > 0)
            sites.Insert(0, new(mentor.Worksite, nameof(MeetingSite.Mentors)));
        var times = GroupTimes.Propose([turn.Me, other], turn.Community!.Calendar, turn.Now, Proposals);
        turn.Ask(texts.Ask(other.Name), Card.Of("")
            .With(
                new Field("day", texts.DayLabel, FieldKind.Date),
                new Field("time", texts.TimeLabel, FieldKind.Time),
                new Field("kind", texts.KindLabel, FieldKind.Choice, kind.ToString()) { Options = [.. Enum.GetValues<MeetingKind>().Select(each => new Option(turn.Texts.CheckIns.Name(each), each.ToString()))] },
                new Field("where", texts.SiteLabel, FieldKind.Choice, site.ToString()) { Options = sites })
            .With([
                .. times.Select(time => new Choice(texts.Choice(GroupWords.When(turn.Me, time.At, turn.Texts.Groups), time.Free == 2), $"{Syntax.Name} {pair.Id} {At} {GroupWords.Code(time.At)}")),
                new Choice(texts.TakeLabel, $"{Syntax.Name} {pair.Id} {Take}") { TakesForm = true },
                new Choice(turn.Texts.Talk.Cancel, KeepCommand.Syntax.Name)]));
    }

    private static async Task ProposeAsync(CommandCall call, Pair pair, Instant? at, CancellationToken cancellationToken)
    {
        var (turn, texts) = (call.Turn, call.Turn.Texts.Dates);
        if (at is not { } when || !PairDates.Takes(when, turn.Now))
        {
            turn.Say(texts.NotRead);
            await AskAsync(turn, pair, cancellationToken);
            return;
        }
        var other = await OtherAsync(turn, pair, cancellationToken);
        var (kind, site) = Usual(pair, turn.Me, other);
        kind = Enum.TryParse<MeetingKind>(call.Fields.GetValueOrDefault("kind"), out var how) ? how : kind;
        site = Enum.TryParse<MeetingSite>(call.Fields.GetValueOrDefault("where"), out var where) ? where : site;
        if (await PairDates.ProposeAsync(turn.Records, turn.Me.Id, pair.Id, when, kind, site, turn.Now, cancellationToken) is { } refusal)
            turn.Say(turn.Texts.Talk.Sorry(refusal));
        else
            turn.Say(texts.Asked(other.Name, await WordsAsync(turn, pair.Id, other, cancellationToken)));
    }

    private static async Task AgreeAsync(Turn turn, Pair pair, int number, CancellationToken cancellationToken)
    {
        var other = await OtherAsync(turn, pair, cancellationToken);
        turn.Say(await PairDates.AgreeAsync(turn.Records, turn.Me.Id, pair.Id, number, turn.Now, cancellationToken) is { } refusal
            ? turn.Texts.Talk.Sorry(refusal)
            : turn.Texts.Dates.Agreed(other.Name, await WordsAsync(turn, pair.Id, other, cancellationToken)));
    }

    private static async Task<string> WordsAsync(Turn turn, PairId id, Member other, CancellationToken cancellationToken)
    {
        var pair = (await turn.Records.PairAsync(id, cancellationToken))!;
        return turn.Me.Id == pair.Mentor ? Words(pair.Date!, turn.Me, turn.Me, other) : Words(pair.Date!, turn.Me, other, turn.Me);
    }

    // By phone where both want that or gave their numbers for it; else where the mentor works.
    private static (MeetingKind Kind, MeetingSite Site) Usual(Pair pair, Member me, Member other)
    {
        var byPhone = me.Contact != Contact.InPerson && other.Contact != Contact.InPerson && me.Phone.Length > 0 && other.Phone.Length > 0;
        var mentor = me.Id == pair.Mentor ? me : other;
        return byPhone ? (MeetingKind.Phone, MeetingSite.None) : (MeetingKind.InPerson, mentor.Worksite.Length > 0 ? MeetingSite.Mentors : MeetingSite.None);
    }

    private static async Task<Member> OtherAsync(Turn turn, Pair pair, CancellationToken cancellationToken) =>
        await turn.Records.MemberAsync(pair.Other(turn.Me.Id), cancellationToken) ?? new Member(pair.Other(turn.Me.Id), "…", turn.Me.Language, turn.Me.ZoneId);
}
