using MentorBot.Channels.Slack;
using MentorBot.Channels.Web;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;
using MentorBot.Tests.Stories;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace MentorBot.Tests.Channels.Slack;

public sealed class Refusals_of_Slack
{
    [Theory]
    [InlineData("channel_not_found", OutcomeKind.NoConversation)]
    [InlineData("not_in_channel", OutcomeKind.NoConversation)]
    [InlineData("user_not_found", OutcomeKind.LeftWorkspace)]
    [InlineData("account_inactive", OutcomeKind.NoConversation)] // the app's own account: everybody there is out of reach
    [InlineData("token_revoked", OutcomeKind.NoConversation)]
    [InlineData("is_archived", OutcomeKind.Failed)]
    [InlineData("restricted_action", OutcomeKind.Failed)]
    [InlineData("msg_too_long", OutcomeKind.Failed)]
    [InlineData("ratelimited", OutcomeKind.Throttled)]
    [InlineData("messages_tab_disabled", OutcomeKind.NoConversation)]
    public void mean_something_and_are_told_in_words(string code, OutcomeKind kind)
    {
        var outcome = SlackOutcome.Of(code);
        Assert.Equal((kind, code), (outcome.Kind, outcome.Reason));
        foreach (var texts in TextsIn.Both)
        {
            // Its own sentence, and not the code, nor what is said of everything that failed.
            var words = texts.Communities.Name(outcome);
            Assert.DoesNotContain('_', words);
            Assert.DoesNotContain(code, words, StringComparison.Ordinal);
            Assert.NotEqual(texts.Communities.Name(new Outcome(kind)), words);
        }
    }

    [Theory]
    [InlineData("channel_not_found", "Slack does not find the chat with them any more")]
    [InlineData("not_in_channel", "invite me there")]
    [InlineData("user_not_found", "they may have left")]
    [InlineData("account_inactive", "install the app again")]
    [InlineData("token_revoked", "the app was removed from the workspace")]
    [InlineData("is_archived", "the channel is archived")]
    [InlineData("restricted_action", "an admin of the workspace does not let the app write there")]
    [InlineData("msg_too_long", "too long for Slack")]
    [InlineData("messages_tab_disabled", "Messages tab is switched off")]
    public async Task are_what_a_coordinator_reads_among_the_deliveries(string code, string words)
    {
        await using var channel = new SlackStoryChannel();
        var page = channel.Host.Services.GetRequiredService<TryOut>();
        var join = (await page.ResetAsync(CancellationToken.None)).Value;
        foreach (var (name, role) in new[] { ("Grace", "2"), ("Ana", "1") })
        {
            foreach (var text in new[] { $"join {join}", "1", role, "bus", "Oak Street Yard" })
                await channel.HearAsync(name, text);
        }
        channel.Slack.Refuse("chat.postMessage", code);
        await page.HearAsync(TryOut.Coordinator, "pair @Grace @Ana", pressed: null, new Dictionary<string, string>(), CancellationToken.None);
        await channel.AdvanceAsync(Duration.Zero);
        var shown = Assert.Single(await page.HearAsync(TryOut.Coordinator, "deliveries @Grace", pressed: null, new Dictionary<string, string>(), CancellationToken.None));
        Assert.Contains(shown.Card!.Lines, line => line.Contains(words, StringComparison.Ordinal));
    }
}
