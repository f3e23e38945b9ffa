using MentorBot.Channels.Slack;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;

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
        foreach (var language in Enum.GetValues<Language>())
            Assert.DoesNotContain('_', TextsIn.Of(language).Communities.Name(outcome));
    }
}
