using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The stack of a conversation as it is stored.</summary>
public class DialogState
{
    /// <summary>An empty stack.</summary>
    public DialogState()
        : this(null)
    {
    }

    /// <summary>A stack, the active dialog first.</summary>
    public DialogState(List<DialogInstance> stack) => DialogStack = stack ?? [];

    /// <summary>The dialogs, the active one first.</summary>
    [JsonProperty("dialogStack")] public List<DialogInstance> DialogStack { get; set; }
}

/// <summary>A dialog on the stack as it is stored.</summary>
public class DialogInstance
{
    /// <summary>The dialog's id.</summary>
    [JsonProperty("id")] public string Id { get; set; }

    /// <summary>What the dialog remembers.</summary>
    [JsonProperty("state")] public IDictionary<string, object> State { get; set; } = new Dictionary<string, object>();

    /// <summary>Where the state lies when it is another instance's; unused here.</summary>
    public int? StackIndex { get; set; }

    /// <summary>The version of the dialog that began.</summary>
    public string Version { get; set; }
}
