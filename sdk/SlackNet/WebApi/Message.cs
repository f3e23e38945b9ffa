using SlackNet.Blocks;

namespace SlackNet.WebApi;

public interface IReadOnlyMessage
{
    string Channel { get; }

    string Text { get; }

    ParseMode Parse { get; }

    IList<Block> Blocks { get; }

    bool UnfurlLinks { get; }

    bool UnfurlMedia { get; }

    string ThreadTs { get; }
}

public class Message : IReadOnlyMessage
{
    public string Channel { get; set; }

    public string Text { get; set; }

    public ParseMode Parse { get; set; }

    public IList<Block> Blocks { get; set; } = [];

    public bool UnfurlLinks { get; set; }

    public bool UnfurlMedia { get; set; } = true;

    public string ThreadTs { get; set; }
}

public enum ParseMode
{
    None,
    Full,
    Client,
}

public class PostMessageResponse
{
    public string Ts { get; set; }

    public string Channel { get; set; }
}

public class PostEphemeralResponse
{
    public string MessageTs { get; set; }
}

public class ErrorResponse
{
    public string Error { get; set; }
}
