namespace Deliberation.Storage.Migrations;

/// <summary>The database and this program do not fit together. Nothing was changed; the message says which file and what to do.</summary>
public sealed class MigrationException(string message) : Exception(message);
