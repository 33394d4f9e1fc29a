namespace Deliberation.Web.Resources;

/// <summary>Texts of the running session, wherever it is shown: console, seat, screen of the room, public page.</summary>
public sealed class SessionTexts;
