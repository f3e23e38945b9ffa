using MentorBot.Domain;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using Microsoft.Bot.Builder;
using NodaTime;

namespace MentorBot.Dialogs.Talk;

/// <summary>One turn: who said what, what is known, and what will be said and remembered when it ends well.</summary>
public sealed class Turn(Heard heard, IBook book, Instant now)
{
    private readonly List<Spoken> _replies = [];

    /// <summary>What came in.</summary>
    public Heard Heard { get; } = heard;

    /// <summary>What this turn reads and writes.</summary>
    public IBook Book { get; } = book;

    /// <summary>The programme clock.</summary>
    public Instant Now { get; } = now;

    /// <summary>Who writes.</summary>
    public Person Person
    {
        get => Book.Person;
        set => Book.Person = value;
    }

    /// <summary>The community that is meant; null before anybody joined one.</summary>
    public Community? Community { get; private set; }

    /// <summary>That community's records.</summary>
    public IRecords? RecordsOrNone { get; private set; }

    /// <summary>The member who writes, as they were when the turn began or were last changed.</summary>
    public Member? MemberOrNone { get; private set; }

    /// <summary>The community's records.</summary>
    /// <exception cref="InvalidOperationException">The person has joined none: a command that needs one was let through.</exception>
    public IRecords Records => RecordsOrNone ?? throw new InvalidOperationException("This turn has no community.");

    /// <summary>The member who writes.</summary>
    /// <exception cref="InvalidOperationException">The person is not a member: a command that needs one was let through.</exception>
    public Member Me => MemberOrNone ?? throw new InvalidOperationException("This turn has no member.");

    /// <summary>The language of whoever writes.</summary>
    public Language Language => MemberOrNone?.Language ?? Person.Language;

    /// <summary>The sentences in that language.</summary>
    public ITexts Texts => TextsIn.Of(Language);

    /// <summary>What was answered to the dialog's open step, read from its offer; null when it was free text.</summary>
    public StepAnswer? Answer { get; set; }

    /// <summary>What has been said so far.</summary>
    public IReadOnlyList<Spoken> Replies => _replies;

    /// <summary>What the turn's command was about, beside the people it named: for the audit.</summary>
    public IList<string> Noted { get; } = [];

    /// <summary>The dialog that a command began, with its first draft.</summary>
    public (string Name, string Draft)? Begun { get; private set; }

    /// <summary>Begins a dialog when the command is done; one that is open is put aside.</summary>
    public void Begin(string dialog, string draft) => Begun = (dialog, draft);

    /// <summary>Whether the card that was answered stays open, since it was not clear what the answer means.</summary>
    public bool IsLeftOpen { get; private set; }

    /// <summary>Leaves the card that was answered open.</summary>
    public void LeaveOpen() => IsLeftOpen = true;

    /// <summary>The turn of a bot's turn context.</summary>
    public static Turn Of(ITurnContext context) => context.TurnState.Get<Turn>() ?? throw new InvalidOperationException("No turn has begun.");

    /// <summary>Says a sentence.</summary>
    public void Say(string text, Card? card = null) => Say(new Spoken(text, card));

    /// <summary>Says something and waits for the answer.</summary>
    public void Ask(string text, Card card) => Say(new Spoken(text, card, Asks: true));

    /// <summary>Says something; a card with choices, or a step of a dialog, becomes what numbers and words mean from now on.</summary>
    public void Say(Spoken spoken, bool ofDialog = false)
    {
        // A step that wants free text offers nothing, but it is what was said last: an older card's words do not count in it.
        if (ofDialog || spoken.Card is { Choices.Count: > 0 })
        {
            var offer = Offer.Of(ShortId.Of(5, Heard.Id, $"{_replies.Count}"), spoken.Card ?? Card.Of(""), ofDialog, spoken.Asks, Heard.OpensForms);
            spoken = spoken with { OfferId = offer.Id };
            Person = Person.Offering(offer);
        }
        _replies.Add(spoken);
    }

    /// <summary>Turns to a community: its records, and the member there.</summary>
    public async Task EnterAsync(Membership membership, CancellationToken cancellationToken)
    {
        var records = await Book.RecordsAsync(membership.Community, cancellationToken);
        if (await records.FindAsync<Community>("", cancellationToken) is not { } community)
            return;
        RecordsOrNone = records;
        Community = community;
        MemberOrNone = await records.MemberAsync(membership.Member, cancellationToken) is { State: not MemberState.Left } member ? member : null;
    }

    /// <summary>Remembers a change of whoever writes.</summary>
    public void Change(Member me)
    {
        MemberOrNone = me;
        Records.Put(me);
    }

    /// <summary>Begins to be a member of a community, as its first person or by joining.</summary>
    public void Become(IRecords records, Community community, Member me)
    {
        (RecordsOrNone, Community) = (records, community);
        Change(me);
        var membership = new Membership(community.Id, me.Id);
        Person = Person with { Memberships = [membership, .. Person.Memberships.Where(other => other != membership)], Left = [.. Person.Left.Where(other => other.Community != community.Id)] };
    }

    /// <summary>Reads the member again, after rules changed it.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken) => MemberOrNone = await Records.MemberAsync(Me.Id, cancellationToken) ?? MemberOrNone;

    /// <summary>Is no member here any more.</summary>
    public void Depart()
    {
        var left = Person.Memberships.Where(membership => membership.Community == Community?.Id).ToArray();
        Person = Person with { Memberships = [.. Person.Memberships.Except(left)], Left = [.. Person.Left.Except(left), .. left], Offers = [] };
        MemberOrNone = null;
    }
}

/// <summary>An answer that was read from an offer.</summary>
/// <param name="Value">The choice's value; empty where only fields came.</param>
/// <param name="Fields">What was filled in, defaults in place of what was left empty.</param>
public sealed record StepAnswer(string Value, IReadOnlyDictionary<string, string> Fields);
