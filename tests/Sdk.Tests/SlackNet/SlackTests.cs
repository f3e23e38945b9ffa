using System.Net;
using System.Net.Http.Headers;
using System.Text;
using MentorBot.Sdk.Tests.BotFramework;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using SlackNet;
using SlackNet.Blocks;
using SlackNet.Interaction;
using SlackNet.WebApi;

namespace MentorBot.Sdk.Tests.SlackNet;

public class A_client
{
    [Fact]
    public async Task calls_a_method_at_slacks_address_with_its_token()
    {
        var http = FakeHttp.Always(HttpStatusCode.OK, """{"ok":true,"ts":"1.2","channel":"C1"}""");
        var answer = await Of(http).Chat.PostMessage(new Message { Channel = "C1", Text = "hi" });
        Assert.Equal(("1.2", "C1"), (answer.Ts, answer.Channel));
        var asked = Assert.Single(http.Asked);
        Assert.Equal(("https://slack.com/api/chat.postMessage", "Bearer xoxb-1", "application/json; charset=utf-8"), (asked.Url, asked.Authorization, asked.ContentType));
    }

    [Fact]
    public async Task sends_a_message_with_all_that_it_does_not_set()
    {
        var http = FakeHttp.Always(HttpStatusCode.OK, """{"ok":true}""");
        await Of(http).Chat.PostMessage(new Message { Channel = "C1", Text = "hi", ThreadTs = "1.1" });
        Equal("""{"channel":"C1","text":"hi","parse":"none","link_names":false,"attachments":[],"blocks":[],"thread_ts":"1.1","unfurl_links":false,"unfurl_media":true,"reply_broadcast":false}""", http.Asked[0].Body);
    }

    [Fact]
    public async Task leaves_nulls_out()
    {
        var http = FakeHttp.Always(HttpStatusCode.OK, """{"ok":true}""");
        await Of(http).Chat.PostMessage(new Message { Text = "hi", Blocks = null });
        Equal("""{"text":"hi","parse":"none","link_names":false,"attachments":[],"unfurl_links":false,"unfurl_media":true,"reply_broadcast":false}""", http.Asked[0].Body);
    }

    [Fact]
    public async Task sends_a_message_for_one_person()
    {
        var http = FakeHttp.Always(HttpStatusCode.OK, """{"ok":true,"message_ts":"1.3"}""");
        Assert.Equal("1.3", (await Of(http).Chat.PostEphemeral("U1", new Message { Channel = "C1", Text = "hi" })).MessageTs);
        Assert.EndsWith("/chat.postEphemeral", http.Asked[0].Url, StringComparison.Ordinal);
        Equal("""{"channel":"C1","text":"hi","parse":"none","link_names":false,"attachments":[],"blocks":[],"user":"U1"}""", http.Asked[0].Body);
    }

    [Fact]
    public async Task opens_a_conversation()
    {
        var http = FakeHttp.Always(HttpStatusCode.OK, """{"ok":true,"channel":{"id":"D1"}}""");
        Assert.Equal("D1", await Of(http).Conversations.Open(["U1"]));
        Equal("""{"return_im":false,"users":["U1"]}""", http.Asked[0].Body);
    }

    [Fact]
    public async Task asks_for_a_person_in_the_query()
    {
        var http = FakeHttp.Always(HttpStatusCode.OK, """{"ok":true,"user":{"id":"U1","real_name":"Ana","tz":"America/Chicago","locale":"es-ES","is_owner":true,"profile":{"display_name":"ana","email":"a@example.org"}}}""");
        var user = await Of(http).Users.Info("U1", includeLocale: true);
        Assert.Equal(("https://slack.com/api/users.info?user=U1&include_locale=true", HttpMethod.Get, null), (http.Asked[0].Url, http.Asked[0].Method, http.Asked[0].Body));
        Assert.Equal(("Ana", "America/Chicago", "es-ES", true, false, "ana", "a@example.org"), (user.RealName, user.Tz, user.Locale, user.IsOwner, user.IsAdmin, user.Profile.DisplayName, user.Profile.Email));
    }

    [Fact]
    public async Task opens_a_form()
    {
        var http = FakeHttp.Always(HttpStatusCode.OK, """{"ok":true,"view":{"id":"V1"}}""");
        await Of(http).Views.Open("t.1", new ModalViewDefinition { CallbackId = "c", PrivateMetadata = "m", Title = new PlainText("T"), Submit = new PlainText("S"), Close = new PlainText("C"), Blocks = [new InputBlock { BlockId = "b" }] });
        Equal("""
            {"trigger_id":"t.1","view":{"type":"modal","callback_id":"c","private_metadata":"m","clear_on_close":false,"notify_on_close":false,
            "title":{"type":"plain_text","text":"T","emoji":true},"submit":{"type":"plain_text","text":"S","emoji":true},"close":{"type":"plain_text","text":"C","emoji":true},
            "blocks":[{"type":"input","block_id":"b","optional":false,"dispatch_action":false}]}}
            """, http.Asked[0].Body);
    }

    [Fact]
    public async Task publishes_a_home()
    {
        var http = FakeHttp.Always(HttpStatusCode.OK, """{"ok":true}""");
        await Of(http).Views.Publish("U1", new HomeViewDefinition());
        Assert.EndsWith("/views.publish", http.Asked[0].Url, StringComparison.Ordinal);
        Equal("""{"user_id":"U1","view":{"type":"home","blocks":[]}}""", http.Asked[0].Body);
    }

    [Fact]
    public async Task asks_where_its_socket_is()
    {
        var http = FakeHttp.Always(HttpStatusCode.OK, """{"ok":true,"url":"wss://wss.example/link?ticket=1"}""");
        Assert.Equal("wss://wss.example/link?ticket=1", (await Of(http).WithAccessToken("xapp-1").AppsConnectionsApi.Open()).Url);
        Assert.Equal(("https://slack.com/api/apps.connections.open", "Bearer xapp-1", "{}"), (http.Asked[0].Url, http.Asked[0].Authorization, http.Asked[0].Body));
    }

    [Fact]
    public async Task exchanges_a_code_for_a_token_in_a_form_without_a_token()
    {
        var http = FakeHttp.Always(HttpStatusCode.OK, """{"ok":true,"access_token":"xoxb-9","team":{"id":"T9","name":"x"},"authed_user":{"id":"U9"}}""");
        var answer = await Of(http).OAuthV2.Access("id", "secret", "c 1", null, "https://bot.example/r", null);
        Assert.Equal(("xoxb-9", "T9", "U9"), (answer.AccessToken, answer.Team.Id, answer.AuthedUser.Id));
        Assert.Equal((null, "client_id=id&client_secret=secret&code=c+1&redirect_uri=https%3A%2F%2Fbot.example%2Fr"), (http.Asked[0].Authorization, http.Asked[0].Body));
    }

    [Fact]
    public async Task throws_what_slack_refuses()
    {
        var refused = await Assert.ThrowsAsync<SlackException>(() => Of(FakeHttp.Always(HttpStatusCode.OK, """{"ok":false,"error":"channel_not_found"}""")).Conversations.Open(["U1"]));
        Assert.Equal(("channel_not_found", "Slack returned an error response: channel_not_found."), (refused.ErrorCode, refused.Message));
    }

    [Fact]
    public async Task throws_a_status_that_is_no_success() =>
        await Assert.ThrowsAsync<HttpRequestException>(() => Of(FakeHttp.Always(HttpStatusCode.BadGateway)).Conversations.Open(["U1"]));

    [Fact]
    public async Task throws_too_many_requests_where_it_is_told_not_to_wait()
    {
        var refused = await Assert.ThrowsAsync<SlackRateLimitException>(() => Of(new FakeHttp((_, _) => TooMany(30))).Conversations.Open(["U1"]));
        Assert.Equal(TimeSpan.FromSeconds(30), refused.RetryAfter);
    }

    [Fact]
    public async Task waits_and_repeats_too_many_requests_by_itself()
    {
        var calls = 0;
        var http = new FakeHttp((_, _) => calls++ == 0 ? TooMany(0) : FakeHttp.Answer(HttpStatusCode.OK, """{"ok":true,"channel":{"id":"D1"}}"""));
        var client = Of(http);
        client.DisableRetryOnRateLimit = false;
        Assert.Equal("D1", await client.Conversations.Open(["U1"]));
        Assert.Equal(2, http.Asked.Count);
    }

    [Fact]
    public async Task takes_an_answer_that_is_no_json_for_yes()
    {
        var http = new FakeHttp((_, _) => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("ok", Encoding.UTF8, "text/plain") });
        await Of(http).Respond(new SlashCommand { ResponseUrl = "https://hooks.example/1" }, new SlashCommandResponse { ResponseType = ResponseType.Ephemeral, Message = new Message { Text = "hi" } });
        Assert.Equal("https://hooks.example/1", http.Asked[0].Url);
    }

    [Fact]
    public async Task responds_with_the_message_and_who_sees_it()
    {
        var http = FakeHttp.Always(HttpStatusCode.OK, """{"ok":true}""");
        await Of(http).Respond(new SlashCommand { ResponseUrl = "https://hooks.example/1" }, new SlashCommandResponse { ResponseType = ResponseType.Ephemeral, Message = new Message { Text = "hi" } });
        Equal("""{"response_type":"ephemeral","text":"hi","parse":"none","link_names":false,"attachments":[],"blocks":[],"unfurl_links":false,"unfurl_media":true,"reply_broadcast":false}""", http.Asked[0].Body);
    }

    [Fact]
    public async Task sends_no_token_where_it_has_none_or_an_empty_one()
    {
        var http = FakeHttp.Always(HttpStatusCode.OK, """{"ok":true,"channel":{"id":"D1"}}""");
        await Of(http).WithAccessToken("").Conversations.Open(["U1"]);
        await Of(http).WithAccessToken("xoxb-2").Conversations.Open(["U1"]);
        Assert.Equal([null, "Bearer xoxb-2"], http.Asked.Select(asked => asked.Authorization));
    }

    private static SlackApiClient Of(FakeHttp http)
    {
        var json = Default.JsonSettings();
        return new SlackApiClient(Default.Http(json, () => http.CreateClient("")), Default.UrlBuilder(json), json, "xoxb-1") { DisableRetryOnRateLimit = true };
    }

    private static HttpResponseMessage TooMany(int seconds)
    {
        var response = FakeHttp.Answer(HttpStatusCode.TooManyRequests, """{"ok":false}""");
        response.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(seconds));
        return response;
    }

    internal static void Equal(string expected, string actual) => Assert.True(JToken.DeepEquals(JToken.Parse(expected), JToken.Parse(actual)), actual);
}

public class The_address_of_a_method
{
    [Fact]
    public void leaves_nulls_out_and_writes_values_as_json()
    {
        var url = Default.UrlBuilder().Url("a.b", new() { ["text"] = "a b&c", ["none"] = null, ["flag"] = true, ["list"] = new[] { "x", "y" } });
        Assert.Equal("https://slack.com/api/a.b?text=a%20b%26c&flag=true&list=x%2Cy", url);
        Assert.Equal("https://slack.com/api/a.b", Default.UrlBuilder().Url("a.b", []));
    }
}

public class Blocks
{
    private static readonly JsonSerializerSettings Settings = Default.JsonSettings().SerializerSettings;

    [Fact]
    public void are_written_as_slack_reads_them()
    {
        A_client.Equal("""{"type":"section","text":{"type":"mrkdwn","text":"hi","verbatim":true}}""", Json(new SectionBlock { Text = new Markdown("hi") { Verbatim = true } }));
        A_client.Equal("""{"type":"header","text":{"type":"plain_text","text":"hi","emoji":true}}""", Json(new HeaderBlock { Text = new PlainText("hi") }));
        A_client.Equal("""{"type":"actions","block_id":"b","elements":[]}""", Json(new ActionsBlock { BlockId = "b" }));
        A_client.Equal("""{"type":"input","label":{"type":"plain_text","text":"a","emoji":true},"optional":true,"dispatch_action":false}""", Json(new InputBlock { Label = new PlainText("a"), Optional = true }));
    }

    [Fact]
    public void name_a_style_only_where_there_is_one()
    {
        A_client.Equal("""{"type":"button","action_id":"a","value":"v"}""", Json(new Button { ActionId = "a", Value = "v" }));
        A_client.Equal("""{"type":"button","style":"primary"}""", Json(new Button { Style = ButtonStyle.Primary }));
    }

    [Fact]
    public void leave_empty_lists_of_options_out()
    {
        A_client.Equal("""{"type":"static_select"}""", Json(new StaticSelectMenu()));
        var option = new Option { Text = new PlainText("A") { Emoji = false }, Value = "a" };
        A_client.Equal("""{"type":"multi_static_select","options":[{"text":{"type":"plain_text","text":"A","emoji":false},"value":"a"}]}""", Json(new StaticMultiSelectMenu { Options = [option] }));
    }

    [Fact]
    public void write_days_and_times_of_day()
    {
        A_client.Equal("""{"type":"datepicker","initial_date":"2026-09-14","focus_on_load":false}""", Json(new DatePicker { InitialDate = new DateTime(2026, 9, 14) }));
        A_client.Equal("""{"type":"timepicker","initial_time":"07:05","focus_on_load":false}""", Json(new TimePicker { InitialTime = new TimeSpan(7, 5, 0) }));
    }

    [Fact]
    public void write_a_line_of_text() =>
        A_client.Equal("""{"type":"plain_text_input","action_id":"a","initial_value":"x","max_length":3000,"multiline":false,"focus_on_load":false}""", Json(new PlainTextInput { ActionId = "a", InitialValue = "x", MaxLength = 3000 }));

    private static string Json(object block) => JsonConvert.SerializeObject(block, Settings);
}
