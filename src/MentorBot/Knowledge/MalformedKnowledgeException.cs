namespace MentorBot.Knowledge;

/// <summary>A shipped entry does not keep the form: the message names the file, the line and what is wrong, so its author can mend it.</summary>
/// <param name="file">The file as it was found.</param>
/// <param name="line">The line, counted from one.</param>
/// <param name="what">What is wrong, in words.</param>
public sealed class MalformedKnowledgeException(string file, int line, string what) : FormatException($"{file}:{line}: {what}");
