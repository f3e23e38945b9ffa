using SlackNet.Blocks;

namespace SlackNet;

public abstract class ViewDefinition
{
    protected ViewDefinition(string type) => Type = type;

    public string Type { get; set; }

    public IList<Block> Blocks { get; set; } = [];

    public string PrivateMetadata { get; set; }

    public string CallbackId { get; set; }
}

public class HomeViewDefinition : ViewDefinition
{
    public HomeViewDefinition() : base("home")
    {
    }
}

public class ModalViewDefinition : ViewDefinition
{
    public ModalViewDefinition() : base("modal")
    {
    }

    public PlainText Title { get; set; }

    public PlainText Close { get; set; }

    public PlainText Submit { get; set; }

    [Newtonsoft.Json.JsonProperty]
    internal bool ClearOnClose { get; }

    [Newtonsoft.Json.JsonProperty]
    internal bool NotifyOnClose { get; }
}
