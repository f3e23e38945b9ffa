namespace SlackNet.Blocks;

public abstract class TextObject
{
    protected TextObject(string type) => Type = type;

    public string Type { get; set; }

    public string Text { get; set; }
}

public class PlainText : TextObject
{
    public PlainText(string text = "") : base("plain_text") => Text = text;

    public bool Emoji { get; set; } = true;
}

public class Markdown : TextObject
{
    public Markdown(string markdown = "") : base("mrkdwn") => Text = markdown;

    public bool Verbatim { get; set; }
}

public class Option
{
    public TextObject Text { get; set; }

    public string Value { get; set; }
}
