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

    /// <summary>A minute, sorting by time. What is due within a minute is due at its end.</summary>
    public static string MinuteOf(Instant at)
    {
        var ticks = at.ToUnixTimeTicks();
        var minutes = ticks / NodaConstants.TicksPerMinute + (ticks % NodaConstants.TicksPerMinute > 0 ? 1 : 0);
        return string.Create(CultureInfo.InvariantCulture, $"{minutes:0000000000}");
    }

    /// <summary>The moment a minute stands for.</summary>
    public static Instant InstantOf(ReadOnlySpan<char> minute) => Instant.FromUnixTimeTicks(long.Parse(minute, CultureInfo.InvariantCulture) * NodaConstants.TicksPerMinute);

    /// <summary>The end of a range of keys that begin with a prefix.</summary>
    public static string After(string prefix) => prefix[..^1] + (char)(prefix[^1] + 1);

    /// <summary>The end of a range of keys up to and including a moment's minute.</summary>
    public static string UpTo(Instant now) => string.Create(CultureInfo.InvariantCulture, $"{now.ToUnixTimeTicks() / NodaConstants.TicksPerMinute + 1:0000000000}");

    /// <summary>The day partitions in which handled ids lie.</summary>
    public static string Once(Instant wall, string id) =>
        $"once-{wall.InUtc().Date.ToString("uuuuMMdd", CultureInfo.InvariantCulture)}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)).AsSpan(0, 1))}";
}
