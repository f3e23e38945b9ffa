using Newtonsoft.Json;

namespace SlackNet.Blocks;

public abstract class Block
{
    protected Block(string type) => Type = type;

    public string Type { get; }

    public string BlockId { get; set; }
}

public class SectionBlock : Block
{
    public SectionBlock() : base("section")
    {
    }

    public TextObject Text { get; set; }
}

public class HeaderBlock : Block
{
    public HeaderBlock() : base("header")
    {
    }

    public PlainText Text { get; set; }
}

public class ActionsBlock : Block
{
    public ActionsBlock() : base("actions")
    {
    }

    public IList<IActionElement> Elements { get; set; } = [];
}

public class InputBlock : Block
{
    public InputBlock() : base("input")
    {
    }

    public PlainText Label { get; set; }

    public IInputBlockElement Element { get; set; }

    public bool Optional { get; set; }

    [JsonProperty]
    internal bool DispatchAction { get; }
}
