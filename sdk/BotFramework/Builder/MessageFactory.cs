using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Makes messages.</summary>
public static class MessageFactory
{
    /// <summary>A text.</summary>
    public static Activity Text(string text, string ssml = default, string inputHint = default) => Message(text, ssml, inputHint);

    /// <summary>A card or a file, perhaps with a text.</summary>
    public static IMessageActivity Attachment(Attachment attachment, string text = default, string ssml = default, string inputHint = default)
    {
        ArgumentNullException.ThrowIfNull(attachment);
        return Attachment([attachment], text, ssml, inputHint);
    }

    /// <summary>Cards or files in a list, perhaps with a text.</summary>
    public static IMessageActivity Attachment(IEnumerable<Attachment> attachments, string text = default, string ssml = default, string inputHint = default)
    {
        ArgumentNullException.ThrowIfNull(attachments);
        var message = Message(text, ssml, inputHint);
        message.AttachmentLayout = "list";
        message.Attachments = attachments.ToList();
        return message;
    }

    private static Activity Message(string text, string ssml, string inputHint)
    {
        var message = new Activity(ActivityTypes.Message) { InputHint = inputHint ?? InputHints.AcceptingInput };
        if (!string.IsNullOrWhiteSpace(text))
            message.Text = text;
        if (!string.IsNullOrWhiteSpace(ssml))
            message.Speak = ssml;
        return message;
    }
}
