using System.Text;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using NodaTime;

namespace MentorBot.Tests.Stories;

/// <summary>
/// A test that is a transcript: given a community, then the conversation itself. Time passes inside it; anything unexpected that the
/// bot says fails the story, and the whole transcript is printed as it really went. It runs on every channel. Where nobody is given,
/// there is no community yet.
/// </summary>
public sealed class Story
{
    /// <summary>The join code of every story.</summary>
    public const string Code = "ABCDEF";

    private static readonly CommunityId Id = new("story");
    private readonly List<(string Name, Func<Member, Member> Is)> _people = [];
    private Func<Community, Func<string, MemberId>, Community> _community = (community, _) => community;
    private Instant _begin = Instant.FromUtc(2026, 9, 14, 15, 0);

    /// <summary>Where the story plays: the zone of its people, and of the times in the transcript.</summary>
    public static DateTimeZone Zone { get; } = DateTimeZoneProviders.Tzdb["America/Chicago"];

    /// <summary>Somebody who has joined, one minute after whoever was given before them, with a finished profile and office hours (8:00 to 18:00) for messages.</summary>
    public Story Given(string name, Role role, Func<Member, Member>? who = null) => Given(name, role, Language.English, who);

    /// <summary>Somebody who has joined and speaks <paramref name="language"/>.</summary>
    public Story Given(string name, Role role, Language language, Func<Member, Member>? who = null)
    {
        _people.Add((name, member => (who ?? (same => same))(member with { Roles = role, Language = language })));
        return this;
    }

    /// <summary>A community that is not like the others: its settings, its calendar.</summary>
    public Story In(Func<Community, Community> community) => In((same, _) => community(same));

    /// <summary>A community that is not like the others: its contacts, too, by the names of the story.</summary>
    public Story In(Func<Community, Func<string, MemberId>, Community> community)
    {
        var before = _community;
        _community = (same, id) => community(before(same, id), id);
        return this;
    }

    /// <summary>When it begins, local time; Monday 2026-09-14, 10:00 unless said.</summary>
    public Story Beginning(LocalDateTime when)
    {
        _begin = when.InZoneStrictly(Zone).ToInstant();
        return this;
    }

    /// <summary>The id that a person of the story has on a channel.</summary>
    public static MemberId IdOf(IStoryChannel channel, string name) => new(ShortId.Of(10, Id.Value, channel.AddressOf(name).ToString()));

    /// <summary>Plays the transcript on the platforms that have channels of their own: not on the page.</summary>
    public Task PlaysInRooms(string transcript, Func<IStoryChannel, IRecords, Task>? afterwards = null) => PlaysOn(StoryChannels.WithRooms, transcript, afterwards);

    /// <summary>Plays the transcript on every channel.</summary>
    /// <param name="transcript">See <see cref="Transcript"/>.</param>
    /// <param name="afterwards">What else must hold when it is over.</param>
    public Task Plays(string transcript, Func<IStoryChannel, IRecords, Task>? afterwards = null) => PlaysOn(StoryChannels.All, transcript, afterwards);

    private async Task PlaysOn(IReadOnlyList<(string Name, Func<IStoryChannel> Open)> channels, string transcript, Func<IStoryChannel, IRecords, Task>? afterwards)
    {
        var scenes = Transcript.Read(transcript);
        foreach (var (name, open) in channels)
        {
            await using var channel = open();
            await SettleInAsync(channel);
            await new Play(channel, name).RunAsync(scenes);
            if (_people.Count > 0)
                await Order.HoldsAsync(channel.Host.Records(Id));
            if (afterwards is not null)
                await afterwards(channel, channel.Host.Records(Id));
        }
    }

    /// <summary>Tips, surveys, news of the waiting list and the coordinator's digest have stories of their own; in others they would come between the lines.</summary>
    private static CommunitySettings Quiet { get; } = new() { StrangersWait = false, MentorTips = false, Digest = false, FirstSurveyDays = 0, WaitingNewsDays = 0 };

    private async Task SettleInAsync(IStoryChannel channel)
    {
        await channel.Host.Clock.SetAsync(_begin, CancellationToken.None);
        if (_people.Count == 0)
            return;
        var community = _community(new Community(Id, new JoinCode(Code), Language.English, _begin) { Places = [channel.Home], Settings = Quiet }, name => IdOf(channel, name));
        foreach (var (name, who) in _people.Prepend(("", same => same)))
        {
            var address = channel.AddressOf(name);
            var book = await channel.Host.OpenBookAsync(address);
            var records = await book.RecordsAsync(Id, CancellationToken.None);
            if (name.Length == 0)
            {
                records.Put(community);
                book.Index(community);
                await book.WriteAsync("story", [], CancellationToken.None);
                continue;
            }
            var joined = _begin - Duration.FromMinutes(_people.Count - _people.FindIndex(person => person.Name == name));
            var member = who(new Member(IdOf(channel, name), name, Language.English, Zone.Id) { Addresses = [address], JoinedAt = joined, ProfileFinished = true });
            records.Put(member.Is(Role.Mentee) ? member with { WaitingSince = member.WaitingSince ?? joined } : member);
            book.Person = channel.Known(new Person(address) { Name = name, Language = member.Language, Memberships = [new Membership(Id, member.Id)], Welcomed = true });
            await book.WriteAsync("story", [], CancellationToken.None);
        }
    }

    /// <summary>One performance on one channel.</summary>
    private sealed class Play(IStoryChannel channel, string name)
    {
        private readonly StringBuilder _went = new();
        private readonly List<StoryMessage> _shown = [];
        private string? _wrong;

        public async Task RunAsync(IReadOnlyList<Scene> scenes)
        {
            foreach (var scene in scenes)
            {
                if (scene.Line.Length > 0)
                    _went.AppendLine(scene.Line);
                try
                {
                    await ActAsync(scene);
                }
                catch (Exception exception) when (exception is FormatException or InvalidOperationException)
                {
                    Wrong($"!! {exception.Message}");
                }
                Compare(scene, channel.Take());
                if (channel.Host.Failures.Count > 0)
                    Wrong($"!! logged: {string.Join("\n", channel.Host.Failures)}");
            }
            if (_wrong is not null)
                Assert.Fail($"On {name}: {_wrong}\n\nIt went like this:\n{_went}");
        }

        private async Task ActAsync(Scene scene)
        {
            switch (scene)
            {
                case Scene.Says says:
                    await channel.HearAsync(says.Who, says.Text);
                    break;
                case Scene.SaysInRoom says:
                    await channel.HearInRoomAsync(says.Who, says.Room, says.Text);
                    break;
                case Scene.Closes closes:
                    channel.Close(closes.Room);
                    break;
                case Scene.Presses presses:
                    var seen = _shown.Where(message => message.To == presses.Who && message.Choices.Any(choice => choice.Label == presses.Label));
                    var card = (presses.Old ? seen.FirstOrDefault() : seen.LastOrDefault()) ?? throw new FormatException($"{presses.Who} has no button “{presses.Label}”.");
                    await channel.PressAsync(presses.Who, card.Choices.First(choice => choice.Label == presses.Label).Value, ValuesOf(presses.Fields, card));
                    break;
                case Scene.TimePasses time:
                    var now = channel.Host.Clock.Now;
                    await channel.AdvanceAsync(StoryTime.Read(time.When, now, Zone) - now);
                    break;
            }
        }

        // A story says what a person reads: "kind=Phone" is the option with that label.
        private static IReadOnlyDictionary<string, string> ValuesOf(IReadOnlyDictionary<string, string> fields, StoryMessage card) =>
            fields.ToDictionary(field => field.Key, field => card.Fields.FirstOrDefault(shown => shown.Id == field.Key) switch
            {
                null => throw new FormatException($"The card has no field “{field.Key}”, only {string.Join(", ", card.Fields.Select(shown => shown.Id))}."),
                { Options: [_, ..] options } => string.Join(',', field.Value.Split('+', StringSplitOptions.TrimEntries).Select(picked => options.FirstOrDefault(option => option.Label == picked)?.Value ?? picked)),
                _ => field.Value,
            }, StringComparer.Ordinal);

        // What is said to one person has an order; who reads first has none.
        private void Compare(Scene scene, IReadOnlyList<StoryMessage> said)
        {
            foreach (var message in said)
                _went.AppendLine(message.ToString());
            _shown.AddRange(said);
            foreach (var person in said.Select(message => message.To).Concat(scene.Expected.Select(line => line.To)).Distinct(StringComparer.Ordinal))
            {
                var (heard, expected) = (said.Where(message => message.To == person).ToArray(), scene.Expected.Where(line => line.To == person).ToArray());
                for (var line = 0; line < Math.Max(heard.Length, expected.Length); line++)
                {
                    if (line >= heard.Length)
                        Wrong($"<< missing → {person}: {expected[line].Said}");
                    else if (line >= expected.Length)
                        Wrong($"<< not in the story: {heard[line]}");
                    else if (!Transcript.Fits(expected[line].Said, heard[line].Shown))
                        Wrong($"<< expected → {person}: {expected[line].Said}");
                }
            }
        }

        private void Wrong(string what)
        {
            _went.AppendLine(what);
            _wrong ??= what;
        }
    }
}
