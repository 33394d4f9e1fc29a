namespace Deliberation.Storage.Meetings;

/// <summary>What became of an attempt to write a meeting's events.</summary>
public enum AppendStatus
{
    /// <summary>Events, command id, lists and deadlines are stored.</summary>
    Appended,

    /// <summary>Another writer was faster, or the command was carried out already: read again.</summary>
    Conflict,

    /// <summary>The topic has an open item already; nothing is stored.</summary>
    TopicTaken,
}
