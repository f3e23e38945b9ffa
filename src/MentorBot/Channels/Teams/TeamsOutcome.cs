using System.Globalization;
using System.Net;
using MentorBot.Domain.Outbox;
using Microsoft.Bot.Schema;
using Microsoft.Identity.Client;
using NodaTime;

namespace MentorBot.Channels.Teams;

/// <summary>What a refusal of Teams means. The codes are those of Microsoft's list "Status codes from bot conversational APIs".</summary>
public static class TeamsOutcome
{
    /// <summary>Sends, and says what became of it; what is neither a refusal nor an outage is thrown.</summary>
    public static async Task<Outcome> OfAsync(Func<Task> send, TimeProvider wall, CancellationToken cancellationToken)
    {
        try
        {
            await send();
            return Outcome.Sent;
        }
        catch (ErrorResponseException refused)
        {
            return Of(refused, wall);
        }
        catch (HttpRequestException outage)
        {
            return new Outcome(OutcomeKind.Throttled, $"no connection ({outage.HttpRequestError})");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new Outcome(OutcomeKind.Throttled, "no answer in time");
        }
        catch (MsalException refused)
        {
            // Nobody but the administrator can help, but the message need not be lost meanwhile.
            return new Outcome(OutcomeKind.Throttled, $"no token ({refused.ErrorCode})", Duration.FromMinutes(5));
        }
    }

    /// <summary>What a refused call means.</summary>
    public static Outcome Of(ErrorResponseException refused, TimeProvider wall)
    {
        var status = refused.Response?.StatusCode ?? default(HttpStatusCode);
        var code = refused.Body?.Error?.Code ?? "";
        var reason = code.Length > 0 ? $"{(int)status} {code}" : $"{(int)status}";
        return status switch
        {
            HttpStatusCode.Forbidden when Says("Block") => new Outcome(OutcomeKind.Blocked, reason),
            HttpStatusCode.Forbidden => new Outcome(OutcomeKind.NoConversation, reason),
            HttpStatusCode.NotFound when Says("User") || Says("Member") => new Outcome(OutcomeKind.LeftWorkspace, reason),
            HttpStatusCode.NotFound => new Outcome(OutcomeKind.NoConversation, reason),
            HttpStatusCode.PreconditionFailed or HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError
                => new Outcome(OutcomeKind.Throttled, reason, RetryAfter(refused, wall)),
            _ => new Outcome(OutcomeKind.Failed, reason),
        };

        bool Says(string word) => code.Contains(word, StringComparison.OrdinalIgnoreCase);
    }

    private static Duration? RetryAfter(ErrorResponseException refused, TimeProvider wall)
    {
        if (refused.Response is not { } response || !response.Headers.TryGetValue("Retry-After", out var values) || values.FirstOrDefault() is not { } value)
            return null;
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            return Duration.FromSeconds(seconds);
        return DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var until) && until > wall.GetUtcNow()
            ? Duration.FromTimeSpan(until - wall.GetUtcNow())
            : null;
    }
}
