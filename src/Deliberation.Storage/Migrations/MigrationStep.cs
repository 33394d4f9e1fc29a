namespace Deliberation.Storage.Migrations;

/// <summary>Progress of a migration run.</summary>
/// <param name="Done">Files applied in this run, the named one included.</param>
/// <param name="Total">Files that this run has to apply.</param>
/// <param name="Name">The file just applied.</param>
public sealed record MigrationStep(int Done, int Total, string Name);
