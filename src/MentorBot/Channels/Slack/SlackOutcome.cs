using MentorBot.Domain.Outbox;
using Newtonsoft.Json;
using NodaTime;
using SlackNet;

namespace MentorBot.Channels.Slack;

/// <summary>What a refusal of Slack means. The codes are those of the methods chat.postMessage, chat.postEphemeral and conversations.open.</summary>
public static class SlackOutcome
{
    /// <summary>Calls, and says what became of it; what is neither a refusal nor an outage is thrown.</summary>
    public static async Task<Outcome> OfAsync(Func<Task> call, CancellationToken cancellationToken)
    {
        try
        {
            await call();
            return Outcome.Sent;
        }
        catch (SlackException refused)
        {
            return Of(refused.ErrorCode);
        }
        catch (SlackRateLimitException refused)
        {
            return new Outcome(OutcomeKind.Throttled, "ratelimited", Duration.FromTimeSpan(refused.RetryAfter ?? TimeSpan.FromSeconds(1)));
        }
        catch (HttpRequestException outage)
        {
            return outage.StatusCode is { } status and < System.Net.HttpStatusCode.InternalServerError
                ? new Outcome(OutcomeKind.Failed, $"{(int)status}")
                : new Outcome(OutcomeKind.Throttled, $"no connection ({outage.HttpRequestError})");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new Outcome(OutcomeKind.Throttled, "no answer in time");
        }
        catch (JsonException)
        {
            return new Outcome(OutcomeKind.Throttled, "no answer that can be read");
        }
    }

    /// <summary>What an error code means for the person that was to be reached.</summary>
    public static Outcome Of(string code) => new(code switch
    {
        "user_not_found" or "users_not_found" or "user_disabled" => OutcomeKind.LeftWorkspace,
        "channel_not_found" or "not_in_channel" or "messages_tab_disabled" or "cannot_dm_bot" or "user_not_visible"
            or "account_inactive" or "token_revoked" or "token_expired" or "invalid_auth" or "not_authed" => OutcomeKind.NoConversation,
        "ratelimited" or "rate_limited" or "fatal_error" or "internal_error" or "service_unavailable" or "request_timeout" or "team_added_to_org" => OutcomeKind.Throttled,
        _ => OutcomeKind.Failed,
    }, code);
}
