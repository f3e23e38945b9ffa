using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using NodaTime;

namespace MentorBot.Dialogs.Talk;

/// <summary>What the bot knows of whoever writes from an address, before and beside any community.</summary>
public sealed record Person(Address Address)
{
    /// <summary>The name the platform shows.</summary>
    public string Name { get; init; } = "";

    /// <summary>The language they chose, or else the platform's.</summary>
    public Language Language { get; init; }

    /// <summary>The platform's time zone for them.</summary>
    public string ZoneId { get; init; } = "America/Chicago";

    /// <summary>Where they are a member, the one last used first.</summary>
    public IReadOnlyList<Membership> Memberships { get; init; } = [];

    /// <summary>Where they were a member and left: their rows there stay until they ask to be forgotten.</summary>
    public IReadOnlyList<Membership> Left { get; init; } = [];

    /// <summary>The cards that can be answered, the newest last.</summary>
    public IReadOnlyList<Offer> Offers { get; init; } = [];

    /// <summary>When an open dialog was last active; null when none is open.</summary>
    public Instant? DialogTouchedAt { get; init; }

    /// <summary>When join codes were wrong lately.</summary>
    public IReadOnlyList<Instant> WrongCodes { get; init; } = [];

    /// <summary>The last entry shown, so that a follow-up question is understood.</summary>
    public string? LastEntry { get; init; }

    /// <summary>When it was shown: what is asked much later stands alone.</summary>
    public Instant? LastEntryAt { get; init; }

    /// <summary>The entries they judged lately, so that one person counts once.</summary>
    public IReadOnlyList<string> Judged { get; init; } = [];

    /// <summary>A question the bot could not answer, until the person decides whether somebody else may read it.</summary>
    public string? OpenQuestion { get; init; }

    /// <summary>Whether they have been welcomed.</summary>
    public bool Welcomed { get; init; }

    /// <summary>How the channel finds them again, one for each service address, as the channel wrote it.</summary>
    public IReadOnlyDictionary<string, string> References { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The person with no dialog open.</summary>
    public Person WithoutDialog() => this with { DialogTouchedAt = null, Offers = [.. Offers.Where(offer => !offer.OfDialog)] };

    /// <summary>The person with one more card to answer; a card of the dialog takes the place of the dialog's last one.</summary>
    public Person Offering(Offer offer) => this with
    {
        Offers = [.. Offers.Where(earlier => earlier.Id != offer.Id && !(offer.OfDialog && earlier.OfDialog)).TakeLast(Offer.Most - 1).Select(earlier => earlier.OfDialog || earlier.Asks || (offer.OfDialog && earlier == Offers[^1]) ? earlier : earlier.WithoutWords()), offer],
    };
}

/// <summary>A person's place in a community.</summary>
public sealed record Membership(CommunityId Community, MemberId Member);
