using MentorBot.Dialogs.Knowledge;
using MentorBot.Dialogs.Members;
using MentorBot.Dialogs.Talk.Guarding;
using MentorBot.Dialogs.Talk.Reading;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using NodaTime;

namespace MentorBot.Dialogs.Talk;

/// <summary>
/// Finds out what was meant, in this order: the guard; a command; the card last shown; the open dialog; a question.
/// </summary>
public sealed class Understanding(CommandList commands, Answers answers, IServiceProvider services)
{
    private static readonly string[] Greetings = ["hi", "hello", "hey", "hola", "buenas", "buenos dias", "buenas tardes", "good morning", "good afternoon", "start", "que tal"];

    /// <summary>Acts on what was heard.</summary>
    public async Task ActAsync(Turn turn, DialogsOfTurn dialogs, CancellationToken cancellationToken)
    {
        if (turn.Heard.Kind == HeardKind.Entered)
        {
            await OfferToJoinAsync(turn, cancellationToken);
            return;
        }
        if (turn.Heard.Kind != HeardKind.Message)
        {
            Greet(turn);
            return;
        }
        if (turn.Heard.Pressed is { } pressed)
        {
            await PressedAsync(turn, dialogs, pressed, cancellationToken);
            return;
        }

        var text = turn.Heard.Text.Trim();
        if (text.Length == 0)
        {
            Greet(turn);
            return;
        }
        var parsed = commands.Parse(text, fromButton: false);
        if (Guarded(turn, text, parsed, dialogs))
            return;

        // Dialogs live in the chat with the bot: what is said to everybody answers none of its questions.
        var isDialogs = dialogs.IsOpen && turn.Heard.InPrivate;
        if (isDialogs && dialogs.TakesVerbatim && Fold.Words(text).Count > CommandList.WordsOfACommand)
        {
            await dialogs.ContinueAsync(cancellationToken);
        }
        else if (parsed is Parsed.Call call)
        {
            // Nobody has asked a newcomer for their language yet: a command by its Spanish name tells it.
            if (turn.Person.Memberships.Count == 0 && call.Syntax.IsCalledInSpanish(text))
                turn.Person = turn.Person with { Language = Language.Spanish };
            await RunAsync(turn, dialogs, call, NoFields, cancellationToken);
        }
        else if (Navigation.IsCancel(text))
        {
            await CancelAsync(turn, dialogs, cancellationToken);
        }
        else if (isDialogs && IsOnlyANumber(text) && dialogs.TakesNumber && turn.Person.Offers is [.., { OfDialog: true }])
        {
            await dialogs.ContinueAsync(cancellationToken);
        }
        else if (Chosen(turn, dialogs, text) is var (offer, chosen))
        {
            await ChooseAsync(turn, dialogs, offer, chosen, NoFields, cancellationToken);
        }
        else if (isDialogs && (Navigation.IsBack(text) || (dialogs.Takes(text) && !LooksLikeAQuestion(text))))
        {
            await dialogs.ContinueAsync(cancellationToken);
        }
        else if (commands.IsOnlyAButton(text))
        {
            // "None of these", and no card is open: nobody asks that.
            turn.Say(turn.Texts.Talk.NothingToChoose);
            await AgainAsync(turn, dialogs, cancellationToken);
        }
        else if (!dialogs.IsOpen && !IsGreeting(text) && Remarks.Read(text) is var remark and not Remark.None)
        {
            turn.Say(remark is Remark.Thanks ? turn.Texts.Talk.YouAreWelcome : turn.Texts.Talk.Heard);
        }
        else if (parsed is Parsed.NearMiss near)
        {
            turn.Say(turn.Texts.Talk.DidYouMean(near.Syntax.Arguments is Arguments.PerhapsWords or Arguments.PerhapsPeople ? near.Syntax.NameIn(turn.Language) : near.Syntax.UsageIn(turn.Language)), NearCard(turn, near.Syntax));
            await AgainAsync(turn, dialogs, cancellationToken);
        }
        else if (IsOnlyANumber(text))
        {
            turn.Say(dialogs.IsOpen ? turn.Texts.Talk.SayAgain : turn.Texts.Talk.NothingToChoose);
            await AgainAsync(turn, dialogs, cancellationToken);
        }
        else
        {
            await QuestionAsync(turn, dialogs, text, cancellationToken);
        }
    }

    private static IReadOnlyDictionary<string, string> NoFields { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Learns what the platform says of the person, and which community is meant.</summary>
    public static async Task RecognizeAsync(Turn turn, CancellationToken cancellationToken)
    {
        var (heard, person) = (turn.Heard, turn.Person);
        person = person with
        {
            Name = heard.Name is { Length: > 0 } name ? ShortText.Of(name) : person.Name,
            ZoneId = heard.ZoneId is { } zone && DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is not null ? zone : person.ZoneId,
            // What the platform says counts when we meet; from then on it is theirs to choose.
            Language = person.Name.Length > 0 || person.Welcomed || person.Memberships.Count > 0 ? person.Language : heard.Language ?? person.Language,
        };
        if (heard.Reference is var (service, reference) && person.References.GetValueOrDefault(service) != reference)
            person = person with { References = new Dictionary<string, string>(person.References, StringComparer.Ordinal) { [service] = reference } };

        // In a linked place its community is meant; in a private chat the one last used.
        if (!heard.InPrivate && heard.Place is { } place && person.Memberships.Count > 1 && await turn.Book.ByPlaceAsync(place, cancellationToken) is { } here
            && person.Memberships.FirstOrDefault(membership => membership.Community == here) is { } meant)
            person = person with { Memberships = [meant, .. person.Memberships.Where(other => other != meant)] };
        if (person != turn.Person)
            turn.Person = person;

        if (turn.Person.Memberships is [var first, ..])
            await turn.EnterAsync(first, cancellationToken);
        // Whoever writes can be reached again, and is still in.
        if (turn.MemberOrNone is { } member && (member.Unreachable || member.AskedIfStillIn is not null) && heard.Kind == HeardKind.Message)
            turn.Change(member with { Unreachable = false, AskedIfStillIn = null });
    }

    /// <summary>Somebody new in a linked place is told once how to join; whoever has met the bot before is left alone.</summary>
    private static async Task OfferToJoinAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.MemberOrNone is not null || turn.Person.Welcomed || turn.Heard.Place is not { } place || await turn.Book.ByPlaceAsync(place, cancellationToken) is not { } id
            || await (await turn.Book.RecordsAsync(id, cancellationToken)).FindAsync<Community>("", cancellationToken) is not { } community)
            return;
        turn.Person = turn.Person with { Welcomed = true };
        var texts = turn.Texts.Places;
        turn.Say(texts.JoinHere, Card.Of("").With(new Choice(texts.JoinLabel, $"{JoinCommand.Syntax.Name} {community.JoinCode.Value}")));
    }

    private static void Greet(Turn turn)
    {
        // Whoever is in already needs no welcome when they open the app one day.
        if (turn.Heard.Kind == HeardKind.Departed || (turn.Heard.Kind == HeardKind.Arrived && (turn.Person.Welcomed || turn.MemberOrNone is not null)))
            return;
        turn.Person = turn.Person with { Welcomed = true };
        if (turn.MemberOrNone is { } me)
            turn.Say(turn.Texts.Talk.Hello(me.Name));
        else
            turn.Say(string.Join("\n", TextsIn.Both.Select(texts => texts.Talk.Welcome)));
    }

    /// <summary>Crisis, abuse, grievance, a student's name: the fitting card, nothing stored, whatever else is going on.</summary>
    private static bool Guarded(Turn turn, string text, Parsed parsed, DialogsOfTurn dialogs)
    {
        if (parsed is Parsed.Call { Syntax.WritesForOthers: true } call)
        {
            if (!Guard.LooksLikeStudentName(call.Words))
                return false;
            turn.Say(turn.Texts.Guard.NameOfAStudent);
            return true;
        }
        // A command whose words are names or dates is no story.
        if (parsed is Parsed.Call { Syntax.Arguments: Arguments.None or Arguments.People or Arguments.PerhapsPeople } or Parsed.Call { Syntax.TakesRows: true }
            || (parsed is Parsed.Call known && !known.Words.Any(char.IsLetter)))
            return false;
        // What a shown button says, or means, is no story either, and neither is "thanks!!" or "i hope so".
        if (Remarks.IsOnePhrase(text) || turn.Person.Offers.Any(offer => offer.Choices.Any(choice => Says(choice, text))))
            return false;
        if (Guard.Look(text) is not { } category)
            return false;
        // A school, a yard or a boss may be called like anybody: where a name is asked for, a name is no alarm.
        if (category == GuardCategory.Student && dialogs.TakesNames)
            return false;
        Warn(turn, category);
        return true;
    }

    private static void Warn(Turn turn, GuardCategory category) =>
        turn.Say(turn.Texts.Guard.Say(category), Card.Of(turn.Texts.Guard.Title(category), turn.Texts.Guard.NothingKept));

    private async Task PressedAsync(Turn turn, DialogsOfTurn dialogs, string pressed, CancellationToken cancellationToken)
    {
        var colon = pressed.IndexOf(':', StringComparison.Ordinal);
        var offer = colon < 0 ? null : turn.Person.Offers.FirstOrDefault(offer => offer.Id == pressed[..colon]);
        var value = colon < 0 ? "" : pressed[(colon + 1)..];
        if (offer is null || offer.Choices.FirstOrDefault(choice => choice.Value == value) is not { } chosen || (offer.OfDialog && !dialogs.IsOpen))
        {
            turn.Say(turn.Texts.Talk.OldButton);
            await AgainAsync(turn, dialogs, cancellationToken);
            return;
        }
        var forOthers = !offer.OfDialog && commands.Parse(chosen.Value, fromButton: true) is Parsed.Call { Syntax.WritesForOthers: true };
        foreach (var field in turn.Heard.Fields.Values)
        {
            // What is written for others may speak of hard things, only of no student by name.
            if (forOthers && Guard.LooksLikeStudentName(field))
            {
                turn.Say(turn.Texts.Guard.NameOfAStudent);
                return;
            }
            if (forOthers)
                continue;
            if (Guard.Look(field) is { } category and not GuardCategory.Student)
            {
                Warn(turn, category);
                return;
            }
        }
        await ChooseAsync(turn, dialogs, offer, chosen, turn.Heard.Fields, cancellationToken);
    }

    private async Task ChooseAsync(Turn turn, DialogsOfTurn dialogs, Offer offer, OfferedChoice chosen, IReadOnlyDictionary<string, string> filledIn, CancellationToken cancellationToken)
    {
        if (chosen.Decided)
        {
            turn.Say(turn.Texts.Talk.Sorry(new Refusal.AlreadySettled()));
            await AgainAsync(turn, dialogs, cancellationToken);
            return;
        }
        var fields = new Dictionary<string, string>(offer.Fields, StringComparer.Ordinal);
        foreach (var (id, value) in filledIn.Where(field => field.Value.Length > 0 && offer.Fields.ContainsKey(field.Key)))
            fields[id] = value;
        if (Navigation.Cancel == chosen.Value && offer.OfDialog)
        {
            await CancelAsync(turn, dialogs, cancellationToken);
        }
        else if (offer.OfDialog)
        {
            turn.Answer = new StepAnswer(chosen.Value, fields);
            await dialogs.ContinueAsync(cancellationToken);
        }
        else if (commands.Parse(chosen.Value, fromButton: true) is Parsed.Call call)
        {
            await RunAsync(turn, dialogs, call, fields, cancellationToken);
            if (offer.Asks && !turn.IsLeftOpen)
                Decided(turn, offer, chosen);
        }
    }

    /// <summary>A decision is made once; what was only suggested may be tapped again. Other matters of the same card stay what numbers mean, unless something new was asked.</summary>
    private static void Decided(Turn turn, Offer offer, OfferedChoice chosen)
    {
        var others = turn.Person.Offers.Where(other => other.Id != offer.Id).ToArray();
        turn.Person = turn.Person with
        {
            Offers = offer.Without(chosen.Matter) is not { } left ? others
                : turn.Replies.Any(reply => reply.Asks) ? [left, .. others]
                : [.. others, left],
        };
    }

    private async Task RunAsync(Turn turn, DialogsOfTurn dialogs, Parsed.Call parsed, IReadOnlyDictionary<string, string> fields, CancellationToken cancellationToken)
    {
        var before = turn.Replies.Count;
        await TryRunAsync(turn, parsed, fields, cancellationToken);
        if (turn.Begun is var (name, draft))
            await dialogs.BeginAsync(name, draft, cancellationToken);
        else if (turn.Replies.Skip(before).All(reply => !reply.Asks))
            await AgainAsync(turn, dialogs, cancellationToken);
    }

    /// <summary>Runs a command, if whoever writes may: the one place where that is asked, and where the audit is written.</summary>
    public async Task TryRunAsync(Turn turn, Parsed.Call parsed, IReadOnlyDictionary<string, string> fields, CancellationToken cancellationToken)
    {
        var syntax = parsed.Syntax;
        if (!turn.MemberOrNone.May(syntax.Who))
        {
            turn.Say(syntax.Who is Who.Coordinator or Who.Counts or Who.Helper && turn.MemberOrNone is not null ? turn.Texts.Talk.OnlyCoordinators : turn.Texts.Talk.OnlyMembers);
        }
        else if (await Mentions.ReadAsync(turn, syntax, parsed.Words, cancellationToken) is { } people)
        {
            var undecided = !turn.Book.HasDecisions;
            await commands.Create(syntax, services).RunAsync(new CommandCall(turn, parsed.Words, parsed.Number, people, fields), cancellationToken);
            // Who runs the programme and changed something stands in the audit, whichever command it was.
            if (syntax.Who == Who.Coordinator && undecided && turn.Book.HasDecisions)
                turn.Records.Put(new AuditEntry(turn.Now, ShortId.Of(6, turn.Heard.Id), turn.Me.Id, syntax.Name, [.. people.Select(person => person.Id.Value), .. turn.Noted]));
        }
    }

    private async Task QuestionAsync(Turn turn, DialogsOfTurn dialogs, string text, CancellationToken cancellationToken)
    {
        if (IsGreeting(text))
            Greet(turn);
        else if (Remarks.Read(text) is Remark.Thanks)
            turn.Say(turn.Texts.Talk.YouAreWelcome);
        else if (dialogs.IsOpen && !LooksLikeAQuestion(text))
            turn.Say(turn.Texts.Talk.SayAgain);
        else if (Fold.Words(text).Count == 0)
            turn.Say(dialogs.IsOpen ? turn.Texts.Talk.SayAgain : turn.Texts.Talk.NothingToChoose);
        else
            await answers.AnswerAsync(turn, text, cancellationToken);
        await AgainAsync(turn, dialogs, cancellationToken);
    }

    private static bool IsGreeting(string text) =>
        Greetings.Contains(Fold.Of(text).TrimEnd('!', '.', '?', ' ').TrimStart('¡', '¿')) || (Fold.Words(text) is { Count: > 0 and <= 4 } words && Greetings.Contains(words[0]));

    private static async Task CancelAsync(Turn turn, DialogsOfTurn dialogs, CancellationToken cancellationToken)
    {
        turn.Say(dialogs.IsOpen ? turn.Texts.Talk.Cancelled : turn.Texts.Talk.NothingToCancel);
        await dialogs.CancelAsync(cancellationToken);
        turn.Person = turn.Person with { Offers = [.. turn.Person.Offers.Where(offer => !offer.OfDialog)] };
    }

    /// <summary>After an answer in between, the open step is asked again.</summary>
    private static async Task AgainAsync(Turn turn, DialogsOfTurn dialogs, CancellationToken cancellationToken)
    {
        if (dialogs.IsOpen && turn.Heard.InPrivate && turn.MemberOrNone?.State != MemberState.Left)
            await dialogs.RepeatAsync(cancellationToken);
    }

    /// <summary>The card last shown, whichever nudge or dialog it came from; where that one does not know the word, the open step, or the card before the step was asked again.</summary>
    private static (Offer Offer, OfferedChoice Choice)? Chosen(Turn turn, DialogsOfTurn dialogs, string text)
    {
        if (turn.Person.Offers is not [.., var last])
            return null;
        if (Read(text, last) is { } chosen)
            return (last, chosen);
        if (dialogs.IsOpen && turn.Person.Offers.LastOrDefault(offer => offer.OfDialog) is { } step && step != last && Read(text, step) is { } answer)
            return (step, answer);
        // "Shorter" was said of the answer that came while a step is open, not of the step asked again after it.
        return last.OfDialog && turn.Person.Offers is [.., { OfDialog: false } before, _] && before.Choices.FirstOrDefault(choice => Says(choice, text)) is { } meant ? (before, meant) : null;
    }

    private static OfferedChoice? Read(string text, Offer offer) =>
        ChoiceReader.Read(text, [.. offer.Choices.Select(choice => new ReadableChoice(choice.Value, choice.Label, choice.Words))]) is ChoiceReading.Understood understood
            ? offer.Choices[understood.Index]
            : null;

    private static Card NearCard(Turn turn, CommandSyntax syntax) =>
        Card.Of("").With(new Choice(syntax.NameIn(turn.Language), syntax.Arguments is Arguments.None or Arguments.PerhapsWords or Arguments.PerhapsPeople ? syntax.Name : $"{HelpCommand.Syntax.Name} {syntax.Name}") { Words = ["yes", "si"] });

    private static bool Says(OfferedChoice choice, string text)
    {
        var folded = Fold.Of(text);
        return folded == Fold.Of(choice.Label) || choice.Words.Contains(folded, StringComparer.Ordinal);
    }

    private static bool IsOnlyANumber(string text) => NumberReader.Read(text) is not null;

    private static bool LooksLikeAQuestion(string text) =>
        text.Contains('?', StringComparison.Ordinal)
        || (Fold.Words(text) is { Count: > 3 } words && words[0] is "what" or "how" or "who" or "why" or "when" or "where" or "can" or "do" or "does" or "is" or "que" or "como" or "quien" or "cuando" or "donde" or "puedo" or "hay" && Fold.Words(text).Count > 3);
}
