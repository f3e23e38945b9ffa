using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Learning;

namespace MentorBot.Dialogs.Learning;

/// <summary>What is coming up, with reminders, and what can be used at any time.</summary>
public sealed class EventsCommand : ICommand, IHaveSyntax
{
    private const string Remind = "remind";

    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("events", "eventos", Arguments.PerhapsWords, Who.Member, texts => texts.Learning.HelpFor("events"))
    {
        Verbs = [Remind],
    };

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (turn, texts, language) = (call.Turn, call.Turn.Texts.Learning, call.Turn.Language);
        var today = turn.Me.DayAt(turn.Now);
        if (call.Split is [_, var id])
        {
            if (Catalogue.Find(id) is { } wanted && wanted.NextOn(today) is { } day)
            {
                await LearningRules.RemindAsync(turn.Records, turn.Me, id, day, turn.Now, cancellationToken);
                turn.Say(texts.WillRemind(wanted.TitleIn(language)));
            }
            else
            {
                turn.Say(turn.Texts.Talk.OldButton);
            }
            return;
        }
        string Line(Resource resource) => texts.ResourceLine(resource.TitleIn(language), resource.AboutIn(language), resource.Source, resource.Year);
        var upcoming = Catalogue.Upcoming(today);
        turn.Say(texts.EventsTitle, Card.Of("", [
                .. upcoming.Select(next => texts.Around(next.On, next.What.Day is not null) + Line(next.What)),
                .. Catalogue.All.Where(resource => !resource.IsEvent).Select(resource => texts.AnyTime + Line(resource))])
            .With([.. upcoming.Select(next => new Choice(texts.RemindLabel(next.What.TitleIn(language)), $"{Syntax.Name} {Remind} {next.What.Id}"))]));
    }
}

/// <summary>The monthly digest, by own choice.</summary>
public sealed class DigestCommand : ICommand, IHaveSyntax
{
    private const string On = "on", Off = "off";

    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("digest", "resumen", Arguments.PerhapsWords, Who.Member, texts => texts.Learning.HelpFor("digest"))
    {
        Shape = "on|off",
        Verbs = [On, Off, "si", "no"],
    };

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (turn, texts) = (call.Turn, call.Turn.Texts.Learning);
        if (call.Words.Length == 0)
        {
            var wanted = (await turn.Records.WishesAsync(turn.Me.Id, cancellationToken)).Digest;
            turn.Say(texts.DigestAsk(wanted), Card.Of("").With(
                new Choice(texts.DigestOn, $"{Syntax.Name} {On}") { Words = ["yes", "si"] },
                new Choice(texts.DigestOff, $"{Syntax.Name} {Off}") { Words = ["no"] }));
            return;
        }
        var on = Fold.Of(call.Words) is On or "si";
        await LearningRules.DigestAsync(turn.Records, turn.Me, on, turn.Now, cancellationToken);
        turn.Say(on ? texts.DigestWillCome : texts.DigestStopped);
    }
}
