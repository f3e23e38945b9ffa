using Newtonsoft.Json;

namespace SlackNet.Blocks;

public interface IBlockElement
{
    string Type { get; }
}

public interface IActionElement : IBlockElement
{
    string ActionId { get; set; }
}

public interface IInputBlockElement : IActionElement;

public abstract class BlockElement : IBlockElement
{
    protected BlockElement(string type) => Type = type;

    public string Type { get; }
}

public abstract class ActionElement : BlockElement, IActionElement
{
    protected ActionElement(string type) : base(type)
    {
    }

    public string ActionId { get; set; }
}

public class Button : ActionElement
{
    public Button() : base("button")
    {
    }

    public PlainText Text { get; set; }

    public string Url { get; set; }

    public string Value { get; set; }

    [LeftOut]
    public ButtonStyle Style { get; set; }
}

public enum ButtonStyle
{
    Default,
    Primary,
    Danger,
}

public class DatePicker : ActionElement, IInputBlockElement
{
    public DatePicker() : base("datepicker")
    {
    }

    public DateTime? InitialDate { get; set; }

    [JsonProperty]
    internal bool FocusOnLoad { get; }
}

public class TimePicker : ActionElement, IInputBlockElement
{
    public TimePicker() : base("timepicker")
    {
    }

    public TimeSpan? InitialTime { get; set; }

    [JsonProperty]
    internal bool FocusOnLoad { get; }
}

public abstract class SelectMenuBase : ActionElement, IInputBlockElement
{
    protected SelectMenuBase(string type) : base(type)
    {
    }
}

public abstract class StaticSelectMenuBase : SelectMenuBase
{
    protected StaticSelectMenuBase(string type) : base(type)
    {
    }

    [LeftOut]
    public IList<Option> Options { get; set; } = new List<Option>();
}

public class StaticSelectMenu : StaticSelectMenuBase
{
    public StaticSelectMenu() : base("static_select")
    {
    }

    public Option InitialOption { get; set; }
}

public class StaticMultiSelectMenu : StaticSelectMenuBase
{
    public StaticMultiSelectMenu() : base("multi_static_select")
    {
    }

    [LeftOut]
    public IList<Option> InitialOptions { get; set; } = new List<Option>();
}

public abstract class TextInput : BlockElement, IInputBlockElement
{
    protected TextInput(string type) : base(type)
    {
    }

    public string ActionId { get; set; }

    [JsonProperty]
    internal bool FocusOnLoad { get; }
}

public class PlainTextInput : TextInput
{
    public PlainTextInput() : base("plain_text_input")
    {
    }

    public int? MaxLength { get; set; }

    public string InitialValue { get; set; }

    [JsonProperty]
    internal bool Multiline { get; }
}
