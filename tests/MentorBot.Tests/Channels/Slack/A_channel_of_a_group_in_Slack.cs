using System.Text;
using MentorBot.Channels.Slack;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Outbox;
using MentorBot.Tests.Stories;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Tests.Channels.Slack;

/// <summary>What the bot says by itself in a group's channel, on the wire.</summary>
public sealed class A_channel_of_a_group_in_Slack
{
    [Fact]
    public async Task Is_written_to_outside_of_any_thread()
    {
        await using var channel = new SlackStoryChannel();
        var room = Heard(Bodies.Mention("UANA", "<@UBOT> group here", "Ev1", "CBUS")).Room!;
        Assert.Equal(("slack", "T1", "CBUS"), (room.Channel, room.Tenant, room.User));

        var voice = channel.Host.Services.GetRequiredService<IVoice>();
        Assert.Equal(Outcome.Sent, await voice.SayAsync(room, new Spoken("There is a date.", Card.Of("", "Facilitator: Ana")), turn: null, CancellationToken.None));
        // One call: no direct message is opened, and nobody is asked who they are.
        var said = Assert.Single(channel.Slack.Calls);
        Assert.Equal(("chat.postMessage", "CBUS", null, "none"), (said.Method, said["channel"], said["thread_ts"], said["parse"]));
        Assert.Equal("There is a date.\nFacilitator: Ana", said.Shown);

        channel.Slack.Closed["CBUS"] = "not_in_channel";
        var outcome = await voice.SayAsync(room, new Spoken("There is a date."), turn: null, CancellationToken.None);
        Assert.Equal((OutcomeKind.NoConversation, "not_in_channel"), (outcome.Kind, outcome.Reason));
    }

    [Fact]
    public void Is_none_where_only_one_person_reads()
    {
        // A command is seen by whoever typed it, and may be typed in channels where the bot is not.
        Assert.Null(Heard("command=%2Fmentor&user_id=UANA&team_id=T1&channel_id=CBUS&text=group+here&trigger_id=1", SlackDoor.Command).Room);
        Assert.Null(Heard(Bodies.Direct("UANA", "group here", "Ev2")).Room);
    }

    private static Heard Heard(string body, SlackDoor door = SlackDoor.Event) => Assert.IsType<SlackRequest.Said>(SlackEar.Hear(door, Encoding.UTF8.GetBytes(body))).What.Heard;
}
