using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MentorBot.Dialogs.Places;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using NodaTime;

namespace MentorBot.Storage;

/// <summary>The one place where partitions and keys are made. They are ASCII, so that every store sorts them alike.</summary>
public static class Keys
{
    /// <summary>How many index partitions say which community has something due.</summary>
    public const int WakePartitions = 64;

    /// <summary>Join codes.</summary>
    public const string Codes = "codes";

    /// <summary>Linked places.</summary>
    public const string Places = "places";

    /// <summary>Codes that join a person's addresses.</summary>
    public const string Links = "links";

    /// <summary>The row of such a code: the code itself stands nowhere.</summary>
    public static string RowOf(LinkCode code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code.Value)).AsSpan(0, 16));

    /// <summary>The leases of the instances.</summary>
    public const string Leases = "leases";

    /// <summary>The Slack workspaces that installed the app.</summary>
    public const string SlackTeams = "slack-teams";

    /// <summary>Installations into Slack that are under way.</summary>
    public const string SlackStates = "slack-states";

    /// <summary>Due rows of a community.</summary>
    public const string Due = "due/";

    /// <summary>Where what a channel has accepted waits for its turn.</summary>
    public static IEnumerable<string> InboxPartitions => "0123456789abcdef".Select(digit => $"inbox-{digit}");

    /// <summary>The inbox partition of an id.</summary>
    public static string Inbox(string id) => $"inbox-{InboxRow(id)[0]}";

    /// <summary>The row of an id in the inbox. Ids of platforms hold characters that keys may not.</summary>
    public static string InboxRow(string id) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)).AsSpan(0, 16));

    /// <summary>The row of a person within the partition of their address.</summary>
    public const string Person = "person";

    /// <summary>The rows of a community.</summary>
    public static string Of(CommunityId community) => $"c-{community.Value}";

    /// <summary>The rows of an address. Ids of platforms hold characters that keys may not.</summary>
    public static string Of(Address address) => $"a-{HashOf(address)}";

    /// <summary>An address as a part of a key.</summary>
    public static string HashOf(Address address) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address.ToString())).AsSpan(0, 12));

    /// <summary>The index partition of a community.</summary>
    public static int WakePartitionOf(CommunityId community) => SHA256.HashData(Encoding.UTF8.GetBytes(community.Value))[0] % WakePartitions;

    /// <summary>The name of an index partition.</summary>
    public static string Wake(int partition) => string.Create(CultureInfo.InvariantCulture, $"wake-{partition:00}");

    /// <summary>The row that names the owner of an index partition.</summary>
    public static string Lease(int partition) => string.Create(CultureInfo.InvariantCulture, $"p{partition:00}");

    /// <summary>The index partition that such a row is about.</summary>
    public static int LeasedPartition(string key) => int.Parse(key.AsSpan(1), CultureInfo.InvariantCulture);

    /// <summary>A minute, sorting by time. What is due within a minute is due at its end.</summary>
    public static string MinuteOf(Instant at)
    {
        var ticks = at.ToUnixTimeTicks();
        var minutes = ticks / NodaConstants.TicksPerMinute + (ticks % NodaConstants.TicksPerMinute > 0 ? 1 : 0);
        return string.Create(CultureInfo.InvariantCulture, $"{minutes:0000000000}");
    }

    /// <summary>The moment a minute stands for.</summary>
    public static Instant InstantOf(ReadOnlySpan<char> minute) => Instant.FromUnixTimeTicks(long.Parse(minute, CultureInfo.InvariantCulture) * NodaConstants.TicksPerMinute);

    /// <summary>What a due row asks to look at.</summary>
    public static Subject SubjectOf(Row due)
    {
        var name = due.Key.AsSpan(due.Key.LastIndexOf('/') + 1);
        var colon = name.IndexOf(':');
        return new Subject(name[..colon].ToString(), name[(colon + 1)..].ToString());
    }

    /// <summary>
    /// The name of a due row behind <see cref="Due"/>: the millisecond, so that what follows at once does not wait for its minute to end.
    /// Rows of older versions hold minutes, which sort before every millisecond of this century: they are looked at once, at once.
    /// </summary>
    public static string Look(Subject subject, Instant when) => string.Create(CultureInfo.InvariantCulture, $"{when.ToUnixTimeMilliseconds():0000000000000}/{subject}");

    /// <summary>The end of the range of due rows up to and including a moment.</summary>
    public static string DueUpTo(Instant now) => string.Create(CultureInfo.InvariantCulture, $"{Due}{now.ToUnixTimeMilliseconds() + 1:0000000000000}");

    /// <summary>When a due row asks to look.</summary>
    public static Instant DueAt(Row due) => due.Key.AsSpan(Due.Length, due.Key.LastIndexOf('/') - Due.Length) is { Length: 13 } when
        ? Instant.FromUnixTimeMilliseconds(long.Parse(when, CultureInfo.InvariantCulture))
        : InstantOf(due.Key.AsSpan(Due.Length, due.Key.LastIndexOf('/') - Due.Length));

    /// <summary>The end of a range of keys that begin with a prefix.</summary>
    public static string After(string prefix) => prefix[..^1] + (char)(prefix[^1] + 1);

    /// <summary>The end of a range of keys up to and including a moment's minute.</summary>
    public static string UpTo(Instant now) => string.Create(CultureInfo.InvariantCulture, $"{now.ToUnixTimeTicks() / NodaConstants.TicksPerMinute + 1:0000000000}");

    /// <summary>The day up to which handled ids have been removed.</summary>
    public const string Swept = "swept";

    /// <summary>The day partition in which a handled id lies.</summary>
    public static string Once(Instant wall, string id) => Once(wall.InUtc().Date, SHA256.HashData(Encoding.UTF8.GetBytes(id))[0]);

    /// <summary>All partitions of a day's handled ids.</summary>
    public static IEnumerable<string> OncePartitions(LocalDate day) => Enumerable.Range(0, 256).Select(part => Once(day, (byte)part));

    private static string Once(LocalDate day, byte part) => $"once-{day.ToString("uuuuMMdd", CultureInfo.InvariantCulture)}-{part:x2}";
}
