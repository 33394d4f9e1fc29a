namespace Deliberation.Storage.Connections;

/// <summary>Where the data lives.</summary>
public sealed record StorageOptions
{
    /// <summary>The database: <c>sqlite</c>, the default, or <c>postgresql</c>.</summary>
    public string Provider { get; init; } = "sqlite";

    /// <summary>The provider's connection string; null for a SQLite file <c>deliberation.db</c> in <see cref="DataDirectory"/>.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>Directory of the database file, made when it is missing; by default <c>data</c> under the current directory.</summary>
    public string DataDirectory { get; init; } = "data";
}
