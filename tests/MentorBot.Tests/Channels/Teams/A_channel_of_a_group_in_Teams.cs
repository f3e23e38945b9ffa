using MentorBot.Channels.Teams;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Outbox;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace MentorBot.Tests.Channels.Teams;

/// <summary>What the bot says by itself in a group's channel, on the wire.</summary>
public sealed class A_channel_of_a_group_in_Teams
{
    [Fact]
    public async Task Is_written_to_in_a_post_of_its_own()
    {
        await using var stand = await TeamsStand.StartAsync();
        var room = TeamsEar.Hear(stand.InChannel("ana", "group here").ToObject<Activity>()!)!.Room!;
        Assert.Equal(("msteams", TeamsStand.Tenant, "19:alerts@thread.tacv2"), (room.Channel, room.Tenant, room.User));

        var voice = stand.Services.GetRequiredService<IVoice>();
        Assert.Equal(Outcome.Sent, await voice.SayAsync(room, new Spoken("There is a date.", Card.Of("", "Facilitator: Ana")), turn: null, CancellationToken.None));
        var said = Assert.Single(stand.Calls);
        // The channel itself, not the thread in which it was named, and no one-to-one chat is opened for it.
        Assert.Equal(("POST", "/v3/conversations/19:alerts@thread.tacv2/activities"), (said.Method, said.Path.TrimEnd('/')));
        Assert.Contains("There is a date.", said.Text, StringComparison.Ordinal);
        Assert.Contains("Facilitator: Ana", said.Text, StringComparison.Ordinal);
        Assert.Equal((null, null, "28:bot"), (said.Body!["recipient"], said.Body["replyToId"], said.Body["from"]?.Value<string>("id")));

        stand.Refuse = _ => new(403, "BotNotInConversationRoster");
        var outcome = await voice.SayAsync(room, new Spoken("There is a date."), turn: null, CancellationToken.None);
        Assert.Equal((OutcomeKind.NoConversation, "403 BotNotInConversationRoster"), (outcome.Kind, outcome.Reason));
    }

    [Fact]
    public async Task Is_none_where_only_one_person_reads()
    {
        await using var stand = await TeamsStand.StartAsync();
        var targeted = stand.InChannel("ana", "group here");
        targeted["recipient"]!["isTargeted"] = true;
        Assert.Null(TeamsEar.Hear(targeted.ToObject<Activity>()!)!.Room);
        Assert.Null(TeamsEar.Hear(stand.Personal("ana", "group here").ToObject<Activity>()!)!.Room);
    }
}
