using Newtonsoft.Json;
using SlackNet.Blocks;
using SlackNet.WebApi;

namespace SlackNet.Interaction;

public enum ResponseType
{
    InChannel,
    Ephemeral,
}

public interface IMessageResponse
{
    Message Message { get; set; }
}

public class SlashCommand
{
    public string ResponseUrl { get; set; }
}

public class SlashCommandResponse : IMessageResponse
{
    public Message Message { get; set; }

    public ResponseType ResponseType { get; set; }
}

/// <summary>A message as a response address takes it.</summary>
public class MessageResponseWrapper : IReadOnlyMessage
{
    private readonly Message _message;

    public MessageResponseWrapper(IMessageResponse response) => _message = response.Message;

    public string Channel => _message?.Channel;

    public string Text => _message?.Text;

    public ParseMode Parse => _message?.Parse ?? default;

    public IList<Block> Blocks => _message?.Blocks;

    public bool UnfurlLinks => _message?.UnfurlLinks ?? false;

    public bool UnfurlMedia => _message?.UnfurlMedia ?? false;

    public string ThreadTs => _message?.ThreadTs;

    [JsonProperty]
    internal IList<object> Attachments { get; } = [];

    [JsonProperty]
    internal bool LinkNames { get; }

    [JsonProperty]
    internal bool ReplyBroadcast { get; }
}

public class SlashCommandMessageResponse : MessageResponseWrapper
{
    public SlashCommandMessageResponse(SlashCommandResponse response) : base(response) => ResponseType = response.ResponseType;

    public ResponseType ResponseType { get; }
}
