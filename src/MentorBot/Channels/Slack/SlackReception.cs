namespace MentorBot.Channels.Slack;

/// <summary>Takes what has come in, whichever way it came, and says what is answered within the request.</summary>
public sealed partial class SlackReception(SlackWork work, SlackForms forms, SlackDeparture departure, ILogger<SlackReception> logger)
{
    /// <summary>Accepts it; work goes on afterwards.</summary>
    /// <returns>The JSON that Slack waits for; null where it only wants to know that it was taken.</returns>
    public async Task<string?> ReceiveAsync(SlackRequest request, CancellationToken cancellationToken)
    {
        switch (request)
        {
            case SlackRequest.Said said:
                await work.AcceptAsync(said.What, cancellationToken);
                return null;
            case SlackRequest.Form form:
                if (!await forms.TryOpenAsync(form, cancellationToken))
                    await work.AcceptAsync(form.What with { Heard = form.What.Heard with { Pressed = "" } }, cancellationToken);
                return null;
            case SlackRequest.Filled filled:
                if (await forms.ObjectionAsync(filled.What, cancellationToken) is { } objection)
                    return objection;
                await work.AcceptAsync(filled.What, cancellationToken);
                return null;
            case SlackRequest.Removed removed:
                await departure.EndAsync(removed, cancellationToken);
                return null;
            case SlackRequest.Nothing { What: { } what }:
                Unknown(what);
                return null;
            default:
                return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Slack sent something that is not for the bot: {Kind}")]
    private partial void Unknown(string kind);
}
