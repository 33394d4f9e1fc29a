namespace Deliberation.Web.Hosting;

/// <summary>A setting that the site cannot start with. The message says which one and what it may be.</summary>
public sealed class SettingsException(string message) : Exception(message);
