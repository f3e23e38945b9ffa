using MentorBot.Dialogs.Pairing;
using MentorBot.Dialogs.Talk;
using MentorBot.Dialogs.Talk.Reading;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using MentorBot.Domain.Pairing;

namespace MentorBot.Dialogs.Members;

/// <summary>Goes through the rest of the profile.</summary>
public sealed class ProfileCommand : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("profile", "perfil", Arguments.None, Who.Member, texts => texts.Members.HelpFor("profile"));

    /// <inheritdoc/>
    public Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        call.Turn.Begin(ProfileInterview.Name, Drafts.Write(new ProfileDraft()));
        return Task.CompletedTask;
    }
}

/// <summary>Changes one part of the profile.</summary>
public sealed class EditCommand : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("edit", "editar", Arguments.PerhapsWords, Who.Member, texts => texts.Members.HelpFor("edit"));

    /// <inheritdoc/>
    public Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var texts = call.Turn.Texts.Members;
        var parts = ProfileInterview.Parts.Where(part => ProfileInterview.IsFor(part, call.Turn.Me)).ToArray();
        if (ChoiceReader.Read(call.Words, [.. parts.Select(part => new ReadableChoice(part, texts.Part(part), [part]))]) is ChoiceReading.Understood said)
            call.Turn.Begin(ProfileInterview.Name, Drafts.Write(new ProfileDraft { Part = parts[said.Index] }));
        else
            call.Turn.Say(texts.WhatToChange, Card.Of("").With([.. parts.Select(part => new Choice(texts.Part(part), $"{Syntax.Name} {part}") { Words = [part] })]));
        return Task.CompletedTask;
    }
}

/// <summary>Shows one's own profile and seat.</summary>
public sealed class MeCommand : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("me", "yo", Arguments.None, Who.Member, texts => texts.Members.HelpFor("me"));

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (turn, me) = (call.Turn, call.Turn.Me);
        var texts = turn.Texts.Members;
        var lines = new List<string>(texts.MeLines(me, await SeatAsync(turn, cancellationToken), me.Zone));
        if (me.Is(Roles.Mentor))
        {
            var names = new List<string>();
            foreach (var pair in await turn.Records.PairsOfAsync(me, cancellationToken))
            {
                if (pair is { State: PairState.Active } && pair.Mentor == me.Id && await turn.Records.MemberAsync(pair.Mentee, cancellationToken) is { } mentee)
                    names.Add(mentee.Name);
            }
            lines.Add(texts.Mentoring(turn.Texts.Talk.And(names), me.CapacityIn(turn.Community!)));
        }
        turn.Say(texts.MeTitle(me.Name), Card.Of(me.Name, lines).With(
            me.ProfileFinished ? new Choice(texts.EditLabel, EditCommand.Syntax.Name) : new Choice(texts.FinishProfileLabel, ProfileCommand.Syntax.Name))
            .With(me.Mentoring.Count > 0 ? [TooMuchCommand.Offered(turn.Texts)] : []));
    }

    private static async Task<string> SeatAsync(Turn turn, CancellationToken cancellationToken)
    {
        var (me, texts) = (turn.Me, turn.Texts.Members);
        if (!me.Is(Roles.Mentee))
            return "";
        if (me.Seat is { } seat && await turn.Records.PairAsync(seat, cancellationToken) is { } pair)
        {
            return pair.State switch
            {
                PairState.Proposed => texts.SeatProposed,
                PairState.Introducing => texts.SeatIntroducing,
                _ => texts.SeatPaired((await turn.Records.MemberAsync(pair.Mentor, cancellationToken))?.Name ?? ""),
            };
        }
        var line = await WaitingLine.OfAsync(turn.Records, cancellationToken);
        var place = line.ToList().FindIndex(member => member.Id == me.Id) + 1;
        return place == 0 ? "" : texts.SeatWaiting(me.DayAt(me.WaitingSince ?? me.JoinedAt), place, line.Count, await BackupAsync(turn, cancellationToken));
    }

    internal static async Task<string?> BackupAsync(Turn turn, CancellationToken cancellationToken) =>
        turn.Community?.BackupContact is { } backup ? (await turn.Records.MemberAsync(backup, cancellationToken))?.Name
        : await turn.Records.CoordinatorsAsync(cancellationToken) is [var first, ..] ? first.Name : null;
}

/// <summary>Takes a break.</summary>
public sealed class PauseCommand : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("pause until", "pausa hasta", Arguments.Words, Who.Member, texts => texts.Members.HelpFor("pause until")) { Shape = "DATE" };

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var turn = call.Turn;
        if (DateReader.Read(call.Words, turn.Me.DayAt(turn.Now), turn.Language) is not { } until)
            turn.Say(turn.Texts.Members.DateNotRead);
        else if (await MemberRules.PauseAsync(turn.Records, turn.Me, until, turn.Now, cancellationToken) is { } refusal)
            turn.Say(turn.Texts.Talk.Sorry(refusal));
        else
            turn.Say(turn.Texts.Members.Paused(until));
    }
}

/// <summary>Ends a break.</summary>
public sealed class ResumeCommand : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("resume", "volver a empezar", Arguments.None, Who.Member, texts => texts.Members.HelpFor("resume"));

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        if (call.Turn.Me.State == MemberState.Paused)
            await MemberRules.ResumeAsync(call.Turn.Records, call.Turn.Me, call.Turn.Now, cancellationToken);
        call.Turn.Say(call.Turn.Texts.Members.Resumed);
    }
}

/// <summary>Sets the language.</summary>
public sealed class LanguageCommand : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("language", "idioma", Arguments.PerhapsWords, Who.Anyone, texts => texts.Members.HelpFor("language")) { Shape = "en|es" };

    /// <inheritdoc/>
    public Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var turn = call.Turn;
        Language? language = Fold.Of(call.Words) switch
        {
            "en" or "english" or "ingles" => Language.English,
            "es" or "spanish" or "espanol" => Language.Spanish,
            _ => null,
        };
        if (language is not { } chosen)
        {
            turn.Say(string.Join(" / ", TextsIn.Both.Select(texts => texts.Members.WhichLanguage)), Card.Of("").With(
                [.. TextsIn.Both.Select((texts, index) => new Choice(texts.Talk.LanguageName, $"{Syntax.Name} {(index == 0 ? "en" : "es")}"))]));
            return Task.CompletedTask;
        }
        turn.Person = turn.Person with { Language = chosen };
        if (turn.MemberOrNone is { } me)
            turn.Change(me with { Language = chosen });
        turn.Say(turn.Texts.Members.LanguageSet);
        return Task.CompletedTask;
    }
}

/// <summary>Shows which community is meant, or turns to the next one.</summary>
public sealed class CommunityCommand : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("community", "comunidad", Arguments.PerhapsWords, Who.Member, texts => texts.Members.HelpFor("community"));

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var turn = call.Turn;
        if (turn.Person.Memberships.Count > 1 && call.Words.Length > 0)
        {
            turn.Person = turn.Person with { Memberships = [.. turn.Person.Memberships.Skip(1), turn.Person.Memberships[0]] };
            await turn.EnterAsync(turn.Person.Memberships[0], cancellationToken);
        }
        var texts = turn.Texts.Members;
        var text = texts.CommunityNow(turn.Community!.JoinCode.Value, turn.Person.Memberships.Count);
        turn.Say(text, turn.Person.Memberships.Count > 1 ? Card.Of("").With(new Choice(texts.HelpFor("community"), $"{Syntax.Name} next")) : null);
    }
}
