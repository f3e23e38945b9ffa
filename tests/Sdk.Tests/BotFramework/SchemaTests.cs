using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace MentorBot.Sdk.Tests.BotFramework;

public class An_activity
{
    [Fact]
    public void leaves_nulls_out_and_names_properties_as_the_wire_does()
    {
        var json = Json(new Activity { Type = ActivityTypes.Message, Text = "hi", ReplyToId = "1", From = new ChannelAccount("u") { AadObjectId = "a" } });
        Assert.Equal("""{"type":"message","from":{"id":"u","aadObjectId":"a"},"text":"hi","replyToId":"1"}""", json);
    }

    [Fact]
    public void made_with_a_type_has_empty_collections()
    {
        var activity = new Activity(ActivityTypes.Message);
        Assert.Empty(activity.Attachments);
        Assert.Empty(activity.Entities);
        Assert.Empty(activity.MembersAdded);
        Assert.Empty(activity.ListenFor);
        Assert.Null(new Activity().Attachments);
    }

    [Fact]
    public void gives_back_what_it_has_no_property_for()
    {
        const string wire = """{"type":"message","from":{"id":"u","tenantId":"t"},"conversation":{"id":"c","shape":"round"},"text":"hi","streamId":"s","deep":{"a":[1,2]}}""";
        Assert.Equal(wire, Json(Parse(wire)));
    }

    [Fact]
    public void keeps_the_offset_of_local_times()
    {
        var activity = Parse("""{"timestamp":"2026-09-14T15:00:00.5Z","localTimestamp":"2026-09-14T10:00:00-05:00"}""");
        Assert.Equal(TimeSpan.FromHours(-5), activity.LocalTimestamp.Value.Offset);
        Assert.Equal(new DateTimeOffset(2026, 9, 14, 15, 0, 0, 500, TimeSpan.Zero), activity.Timestamp);
        Assert.Contains("\"localTimestamp\":\"2026-09-14T10:00:00-05:00\"", Json(activity));
    }

    [Fact]
    public void is_seen_as_its_own_kind_only()
    {
        var message = new Activity(ActivityTypes.Message);
        Assert.Same(message, message.AsMessageActivity());
        Assert.Null(message.AsInvokeActivity());
        Assert.NotNull(new Activity("Message/special").AsMessageActivity());
        Assert.Null(new Activity("messages").AsMessageActivity());
        Assert.Null(new Activity().AsMessageActivity());
        Assert.NotNull(new Activity("conversationUpdate").AsConversationUpdateActivity());
        Assert.NotNull(new Activity("installationUpdate").AsInstallationUpdateActivity());
        Assert.NotNull(new Activity("messageUpdate").AsMessageUpdateActivity());
        Assert.NotNull(new Activity("typing").AsTypingActivity());
        Assert.NotNull(new Activity("event").AsEventActivity());
    }

    [Fact]
    public void refers_to_its_conversation_and_is_addressed_by_one()
    {
        var incoming = ListAdapter.Incoming("hi");
        incoming.Locale = "es-MX";
        var reference = incoming.GetConversationReference();
        Assert.Equal(("in-1", "user-1", "bot-1", "conversation-1", "test", "es-MX"), (reference.ActivityId, reference.User.Id, reference.Bot.Id, reference.Conversation.Id, reference.ChannelId, reference.Locale));

        var outgoing = new Activity().ApplyConversationReference(reference);
        Assert.Equal(("bot-1", "user-1", "in-1", "es-MX", null), (outgoing.From.Id, outgoing.Recipient.Id, outgoing.ReplyToId, outgoing.Locale, outgoing.Id));
        var again = new Activity { Locale = "en" }.ApplyConversationReference(reference, isIncoming: true);
        Assert.Equal(("user-1", "bot-1", "in-1", "es-MX"), (again.From.Id, again.Recipient.Id, again.Id, again.Locale));
        Assert.Equal("out-9", incoming.GetReplyConversationReference(new ResourceResponse("out-9")).ActivityId);
    }

    [Theory]
    [InlineData("msteams", "in-1")]
    [InlineData("webchat", null)]
    [InlineData("directline", null)]
    public void is_not_referred_to_when_its_id_is_invented(string channel, string expected)
    {
        var update = ListAdapter.Incoming(type: ActivityTypes.ConversationUpdate);
        update.ChannelId = channel;
        Assert.Equal(expected, update.GetConversationReference().ActivityId);
    }

    [Fact]
    public void makes_replies_to_its_sender()
    {
        var reply = ListAdapter.Incoming("hi").CreateReply("hello", "es");
        Assert.Equal(("hello", "es", "in-1", "bot-1", "user-1", "conversation-1"), (reply.Text, reply.Locale, reply.ReplyToId, reply.From.Id, reply.Recipient.Id, reply.Conversation.Id));
        Assert.Equal(string.Empty, ListAdapter.Incoming("hi").CreateReply().Text);
    }

    [Theory]
    [InlineData("""{"text":"hi"}""", true)]
    [InlineData("""{"summary":"s"}""", true)]
    [InlineData("""{"attachments":[{}]}""", true)]
    [InlineData("""{"channelData":{}}""", true)]
    [InlineData("""{"text":" ","attachments":[]}""", false)]
    public void has_content_when_it_says_anything(string wire, bool expected) => Assert.Equal(expected, Parse(wire).HasContent());

    [Fact]
    public void reads_its_channel_data()
    {
        var activity = Parse("""{"channelData":{"tenant":{"id":"t"},"team":{"id":"19:x","aadGroupId":"g"},"channel":{"id":"19:y"},"settings":{"selectedChannel":{"id":"19:z"}},"eventType":"teamMemberAdded","more":1}}""");
        var data = activity.GetChannelData<TeamsChannelData>();
        Assert.Equal(("t", "19:x", "g", "19:z", "teamMemberAdded"), (data.Tenant.Id, data.Team.Id, data.Team.AadGroupId, data.Settings.SelectedChannel.Id, data.EventType));
        Assert.Equal(1L, data.AdditionalProperties["more"]);
        Assert.Equal(("19:y", "19:x"), (activity.TeamsGetChannelId(), activity.TeamsGetTeamInfo().Id));
        activity.ChannelData = data;
        Assert.Same(data, activity.GetChannelData<TeamsChannelData>());
    }

    [Fact]
    public void says_when_its_channel_data_has_another_shape()
    {
        Assert.Null(new Activity().GetChannelData<TeamsChannelData>());
        Assert.False(new Activity().TryGetChannelData<TeamsChannelData>(out _));
        Assert.False(new Activity { ChannelData = "words" }.TryGetChannelData<TeamsChannelData>(out _));
        Assert.True(new Activity { ChannelData = new JObject() }.TryGetChannelData<TeamsChannelData>(out var data));
        Assert.NotNull(data);
    }

    [Fact]
    public void knows_whom_it_mentions()
    {
        var activity = Parse("""{"type":"message","text":"<at>Acme (Bot)</at> hi","recipient":{"id":"28:b"},"entities":[{"type":"clientInfo","locale":"en"},{"type":"mention","text":"<at>Acme (Bot)</at>","mentioned":{"id":"28:b","name":"Acme (Bot)"}}]}""");
        var mention = Assert.Single(activity.GetMentions());
        Assert.Equal(("28:b", "Acme (Bot)"), (mention.Mentioned.Id, mention.Mentioned.Name));
        Assert.Equal("en", activity.Entities[0].Properties["locale"]);
        Assert.True(activity.MentionsRecipient());
        Assert.True(activity.MentionsId("28:b"));
        Assert.False(activity.MentionsId("29:x"));
        Assert.Empty(new Activity().GetMentions());
    }

    [Theory]
    [InlineData("<at>Bot</at> hi", "<at>Bot</at>", "hi")]
    [InlineData("hi <AT>bot</AT> there", "<at>Bot</at>", "hi  there")]
    [InlineData("<at>Bot</at> hi", null, "hi")]
    public void loses_the_mention_of_its_recipient(string text, string mentionText, string expected)
    {
        var activity = ListAdapter.Incoming(text);
        activity.Entities = [new Mention { Mentioned = new ChannelAccount("bot-1", "Bot"), Text = mentionText }, new Mention { Mentioned = new ChannelAccount("x", "hi"), Text = "hi" }];
        activity.Entities = Parse(Json(activity)).Entities;
        Assert.Equal(expected, activity.RemoveRecipientMention());
        Assert.Equal(expected, activity.Text);
    }

    [Fact]
    public void sends_a_mention_as_an_entity()
    {
        var mention = new Mention(new ChannelAccount("u", "Ada"), "<at>Ada</at>");
        Assert.Equal("""{"mentioned":{"id":"u","name":"Ada"},"text":"<at>Ada</at>","type":"mention"}""", Json(mention));
        Assert.Equal("Ada", new Entity { Type = "mention", Properties = JObject.Parse("""{"mentioned":{"name":"Ada"}}""") }.GetAs<Mention>().Mentioned.Name);
        var entity = new Entity();
        entity.SetAs(mention);
        Assert.Equal(("mention", "<at>Ada</at>"), (entity.Type, entity.Properties["text"]));
    }

    [Fact]
    public void carries_cards_and_values_as_they_are()
    {
        const string wire = """{"type":"message","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard","body":[]}}],"value":{"id":"4","on":"true"}}""";
        var activity = Parse(wire);
        Assert.Equal("4", ((JObject)activity.Value)["id"]);
        Assert.Equal(wire, Json(activity));
    }

    [Fact]
    public void begins_a_turn_of_the_bots_own()
    {
        var reference = ListAdapter.Incoming("hi").GetConversationReference();
        var activity = reference.GetContinuationActivity();
        Assert.Equal(("event", "ContinueConversation", "user-1", "bot-1", "test", "https://channel.example/"), (activity.Type, activity.Name, activity.From.Id, activity.Recipient.Id, activity.ChannelId, activity.ServiceUrl));
        Assert.NotEqual(reference.GetContinuationActivity().Id, activity.Id);
    }

    internal static string Json(object value)
    {
        using var text = new StringWriter();
        HttpHelper.BotMessageSerializer.Serialize(text, value);
        using var compact = new JsonTextReader(new StringReader(text.ToString())) { DateParseHandling = DateParseHandling.None };
        return JToken.Load(compact).ToString(Formatting.None);
    }

    private static Activity Parse(string json) => HttpHelper.BotMessageSerializer.Deserialize<Activity>(new JsonTextReader(new StringReader(json)));
}
