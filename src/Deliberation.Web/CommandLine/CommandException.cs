namespace Deliberation.Web.CommandLine;

/// <summary>The command cannot be carried out; the message says to the person why, and nothing was changed.</summary>
public sealed class CommandException(string message) : Exception(message);
