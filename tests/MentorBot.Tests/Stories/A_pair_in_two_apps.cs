using MentorBot.Channels.Slack;
using MentorBot.Channels.Web;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace MentorBot.Tests.Stories;

/// <summary>One community in Teams and in Slack: Grace mentors in Teams and reads English, Ana is new, in Slack, and reads Spanish.</summary>
public sealed class A_pair_in_two_apps : IAsyncLifetime
{
    private readonly SlackStoryChannel _slack;
    private readonly TeamsStoryChannel _teams;
    private TryOut _page = null!;
    private string _code = "";

    public A_pair_in_two_apps()
    {
        SlackStoryChannel? slack = null;
        _teams = new TeamsStoryChannel(with => (slack = new SlackStoryChannel(with)).Host);
        _slack = slack!;
    }

    public async ValueTask InitializeAsync()
    {
        _page = _slack.Host.Services.GetRequiredService<TryOut>();
        _code = (await _page.ResetAsync(CancellationToken.None)).Value;
        foreach (var text in new[] { $"join {_code}", "1", "2", "bus", "Oak Street Yard" })
            await InTeamsAsync("Grace", text);
        foreach (var text in new[] { $"unirme {_code}", "2", "1", "autobús", "Patio Norte" })
            await InSlackAsync("Ana", text);
    }

    public ValueTask DisposeAsync() => _slack.DisposeAsync();

    [Fact]
    public async Task is_not_proposed_without_a_way_to_meet_and_the_coordinator_reads_why()
    {
        Assert.Equal("Grace and Ana use different apps and have not agreed on a way to meet.", await CoraAsync("pair @Grace @Ana"));
        Assert.Matches("Ana.*app", await CoraAsync("match preview"));
        Assert.Empty(_teams.Take());
    }

    [Fact]
    public async Task meets_through_the_bot_and_each_is_reached_where_they_are()
    {
        await IntroducedAsync();

        // Ana says when and where, in Slack and in Spanish; Grace is asked in Teams and in English.
        var form = await PressedInSlackAsync("Ana", "Acordar una hora");
        Assert.StartsWith("bot → Ana: ¿Cuándo puedes ver a Grace?", form.ToString(), StringComparison.Ordinal);
        await _slack.PressAsync("Ana", form.Choices.Single(choice => choice.Label == "Tomar mi propia hora").Value, new Dictionary<string, string> { ["day"] = "2026-09-16", ["time"] = "15:30", ["where"] = "Mentors" });
        Assert.Equal(["bot → Ana: Le pregunto a Grace: miércoles 16 de septiembre, 3:30 p. m., en persona, Oak Street Yard."], Texts(_slack.Take()));
        Assert.Equal(["bot → Grace: Ana would like to meet you: Wed, Sep 16, 3:30 PM, in person, Oak Street Yard. Does that work? [Yes] [Another time]"], Texts(_teams.Take()));
        Assert.Equal(["bot → Grace: It is a date. You and Ana: Wed, Sep 16, 3:30 PM, in person, Oak Street Yard."], Texts(await InTeamsAsync("Grace", "yes")));
        await _slack.AdvanceAsync(Duration.Zero);
        Assert.Equal(["bot → Ana: Quedó la cita. Tú y Grace: miércoles 16 de septiembre, 3:30 p. m., en persona, Oak Street Yard."], Texts(_slack.Take()));
        var home = await _slack.OpenHomeAsync("Ana");
        Assert.Contains("Quedó la cita. Tú y Grace: miércoles 16 de septiembre, 3:30 p. m.", home, StringComparison.Ordinal);
        Assert.Contains("Próximo encuentro con Grace:", home, StringComparison.Ordinal);

        // The nudge comes to each in their app, and each answers there.
        await _slack.AdvanceAsync(Duration.FromDays(3));
        Assert.Contains(Texts(_slack.Take()), text => text.StartsWith("bot → Ana: ¿Ya te viste o hablaste con Grace", StringComparison.Ordinal));
        Assert.Contains(Texts(_teams.Take()), text => text.StartsWith("bot → Grace: Did you and Ana meet", StringComparison.Ordinal));
        home = await _slack.OpenHomeAsync("Ana");
        Assert.Contains("¿Ya te viste con Grace? Todavía no tengo tu respuesta.", home, StringComparison.Ordinal);
        Assert.Contains("[Sí, nos vimos]", home, StringComparison.Ordinal);
        Assert.NotEmpty(await InSlackAsync("Ana", "1"));
        Assert.NotEmpty(await InTeamsAsync("Grace", "1"));
    }

    [Fact]
    public async Task a_question_that_was_handed_over_stands_on_the_home()
    {
        await InSlackAsync("Ana", "¿qué llave abre el cobertizo detrás del gimnasio?");
        await InSlackAsync("Ana", "1");
        Assert.Contains("Tu pregunta está en camino: ¿qué llave abre el cobertizo detrás del gimnasio?", await _slack.OpenHomeAsync("Ana"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task an_old_proposal_is_overtaken_by_a_newer_one()
    {
        await IntroducedAsync();
        var first = (await InTeamsAsync("Grace", "pair meet September 16, 3 pm"))[^1];
        Assert.StartsWith("I am asking Ana: Wed, Sep 16, 3:00 PM", first.Text, StringComparison.Ordinal);
        await _slack.AdvanceAsync(Duration.Zero);
        var old = _slack.Take()[^1];

        // Ana would rather have another time: Grace's no longer counts.
        await InSlackAsync("Ana", "acordar cita 17 de septiembre 16:00");
        Assert.Contains("Thu, Sep 17, 4:00 PM", Texts(_teams.Take())[^1], StringComparison.Ordinal);
        await _slack.PressAsync("Ana", old.Choices[0].Value, new Dictionary<string, string>());
        Assert.DoesNotContain(Texts(_slack.Take()), text => text.Contains("Quedó la cita", StringComparison.Ordinal));
        // Nobody agrees to what they proposed themselves, and nothing is agreed on for yesterday.
        Assert.StartsWith("bot → Ana: Necesito un día y una hora", Texts(await InSlackAsync("Ana", "acordar cita 1 de septiembre 16:00"))[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task one_of_the_two_links_the_other_app_and_chooses_where_messages_go()
    {
        await IntroducedAsync();
        var code = (await InSlackAsync("Ana", "link"))[0].Text.Split("Tu código es ")[1][..8];
        var asked = Assert.Single(await InTeamsAsync("Ana", $"link {code}"));
        Assert.Equal("bot → Ana: ¡Hola Ana, eres tú! Ahora tienes un solo perfil en los dos lados. ¿Dónde te escribo? | Mis mensajes [En Slack] [En Teams]", asked.ToString());
        await InTeamsAsync("Ana", "2");
        _slack.Take();
        await _slack.AdvanceAsync(Duration.FromDays(3));
        Assert.DoesNotContain(_slack.Take(), message => message.To == "Ana");
        Assert.Contains(Texts(_teams.Take()), text => text.StartsWith("bot → Ana: ¿Ya te viste o hablaste con Grace", StringComparison.Ordinal));
        // She is known in both.
        Assert.StartsWith("bot → Ana: Ana | ", Texts(await InSlackAsync("Ana", "yo"))[0], StringComparison.Ordinal);
    }

    /// <summary>Both like to meet in person: they can be a pair, and are introduced.</summary>
    private async Task IntroducedAsync()
    {
        var mentor = (await InTeamsAsync("Grace", "edit contact"))[^1];
        await _teams.PressAsync("Grace", mentor.Choices[0].Value, new Dictionary<string, string> { ["contact"] = nameof(Contact.InPerson) });
        var mentee = (await InSlackAsync("Ana", "edit contact"))[^1];
        await _slack.PressAsync("Ana", mentee.Choices[0].Value, new Dictionary<string, string> { ["contact"] = nameof(Contact.InPerson) });
        _teams.Take();
        _slack.Take();
        Assert.Equal("I have asked Grace.", await CoraAsync("pair @Grace @Ana"));
        await InTeamsAsync("Grace", "yes");
        await _slack.AdvanceAsync(Duration.Zero);
        Assert.Contains(_introduced, text => text.StartsWith("bot → Grace: Meet Ana", StringComparison.Ordinal) && text.Contains("You and Ana use different apps. Agree on a first time and place here.", StringComparison.Ordinal) && text.EndsWith("[Agree on a time]", StringComparison.Ordinal));
        _toAna = _slack.Take();
        Assert.Contains(Texts(_toAna), text => text.Contains("Tú y Grace usan apps distintas", StringComparison.Ordinal));
    }

    private readonly List<string> _introduced = [];
    private IReadOnlyList<StoryMessage> _toAna = [];

    private async Task<string> CoraAsync(string text) => string.Join('\n', (await _page.HearAsync(TryOut.Coordinator, text, pressed: null, new Dictionary<string, string>(), CancellationToken.None)).Where(message => message.To == TryOut.Coordinator).SelectMany(message => message.Card?.Lines.Prepend(message.Text) ?? [message.Text]));

    private async Task<IReadOnlyList<StoryMessage>> InTeamsAsync(string person, string text)
    {
        await _teams.HearAsync(person, text);
        var said = _teams.Take();
        _introduced.AddRange(Texts(said));
        return said;
    }

    private async Task<IReadOnlyList<StoryMessage>> InSlackAsync(string person, string text)
    {
        await _slack.HearAsync(person, text);
        return _slack.Take();
    }

    private async Task<StoryMessage> PressedInSlackAsync(string person, string label)
    {
        await _slack.PressAsync(person, _toAna.SelectMany(message => message.Choices).Single(choice => choice.Label == label).Value, new Dictionary<string, string>());
        return _slack.Take()[^1];
    }

    private static string[] Texts(IEnumerable<StoryMessage> messages) => [.. messages.Select(message => message.ToString())];
}
